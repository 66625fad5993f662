import { paths } from '../../web/src/paths.ts'
import { harbourStreet } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** What the Table hears of a meeting, as far as it is told otherwise here. */
interface Meeting extends Record<string, unknown> {
  startsAt: string
  wallDate: string
  rsvps: object[]
  host: unknown
}

interface Week {
  next: Meeting
  afterNext: Meeting | null
  cancelled: Meeting[]
}

const aWeek = 7 * 86_400_000

/** The Table in weeks unlike others, as Dana finds it who is coming: only what the API tells of the week differs. */
export const pagesOfTheTable: PageToSee[] = [
  inAWeek('under-way', ({ next }) => {
    Object.assign(next, { isUnderWay: true, viewerCanSayLate: true, viewerIsRunningLate: true })
    next.rsvps = next.rsvps.map(rsvp => ({ ...rsvp, isRunningLate: true }))
  }),
  inAWeek('moved', ({ next }) => {
    next['movedFrom'] = new Date(Date.parse(next.startsAt) - 86_400_000).toISOString()
    next.rsvps = next.rsvps.map(rsvp => ({ ...rsvp, isFromBeforeMove: true }))
  }),
  inAWeek('cancelled', week => {
    const { next } = week
    week.cancelled = [
      {
        ...next,
        id: 'cancelled',
        cancelReason: 'The Anchor is closed: a pipe burst.',
        cancelledBy: next.host,
      },
    ]
    week.afterNext = null
    next.startsAt = new Date(Date.parse(next.startsAt) + aWeek).toISOString()
    next.wallDate = new Date(Date.parse(next.wallDate) + aWeek).toISOString().slice(0, 10)
  }),
]

function inAWeek(how: string, tell: (week: Week) => void): PageToSee {
  return {
    name: `table-${how}`,
    as: 'dana@harbour.example',
    address: paths.table(harbourStreet),
    ...toldOtherwise(told => {
      const answer = JSON.parse(told) as { data?: { group?: { week?: Week } } }
      const week = answer.data?.group?.week
      if (!week) return told
      tell(week)
      return JSON.stringify(answer)
    }),
  }
}
