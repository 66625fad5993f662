import type { Standing } from './copy/status-words.ts'

type StopName =
  | 'PROPOSED'
  | 'HELD'
  | 'CLEARED'
  | 'INVITED'
  | 'HERE'
  | 'WITHDRAWN'
  | 'CLOSED'
  | 'DECLINED'
  | 'LAPSED'
  | 'ENDED'

/** One stop on the way to the table. `end` is where a way ended that led no further. */
export interface Stop {
  name: StopName
  standing: 'passed' | 'now' | 'ahead' | 'end'
  /** When it was reached, where that is known. */
  at: string | null
}

const theWay = ['PROPOSED', 'CLEARED', 'INVITED', 'HERE'] as const
const heldWay = ['PROPOSED', 'HELD', 'CLEARED', 'INVITED', 'HERE'] as const

/** The stops of a sponsorship in order: those it has passed, where it is now, those ahead; or where it ended. */
export function stopsOf(sponsorship: Pick<Standing, 'state' | 'startedAt' | 'heldAt' | 'endedAt'>): Stop[] {
  const { state, startedAt, heldAt, endedAt } = sponsorship
  const at = (name: StopName) => (name === 'PROPOSED' ? startedAt : null)
  const passed = (...names: StopName[]): Stop[] =>
    names.map(name => ({ name, standing: 'passed', at: at(name) }))
  const ended = (name: StopName): Stop => ({ name, standing: 'end', at: endedAt })
  const upTo = (now: StopName, way: readonly StopName[] = theWay): Stop[] => {
    const here = way.indexOf(now)
    return way.map((name, place) => ({
      name,
      standing: place < here ? 'passed' : place === here ? 'now' : 'ahead',
      at: at(name),
    }))
  }
  switch (state) {
    case 'PROPOSED':
    case 'CLEARED':
    case 'INVITED':
      return upTo(state)
    case 'HELD':
      return upTo(state, heldWay)
    case 'ACTIVE':
      return upTo('HERE')
    case 'COMPLETED':
      return passed(...theWay)
    case 'WITHDRAWN':
    case 'CLOSED':
      return [...passed('PROPOSED'), ended(state)]
    case 'DECLINED':
      return [...passed('PROPOSED', 'CLEARED', 'INVITED'), ended(state)]
    case 'LAPSED':
      return [
        ...(heldAt ? passed('PROPOSED', 'HELD') : passed('PROPOSED', 'CLEARED', 'INVITED')),
        ended(state),
      ]
    case 'ENDED':
      return [...passed(...theWay), ended(state)]
  }
}
