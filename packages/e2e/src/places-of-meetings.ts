import { paths } from '../../web/src/paths.ts'
import { askGroup } from './ask-group.ts'
import { harbourStreet, mapleRoom } from './demo-groups.ts'

/** The demo's meetings, as those who look after them find them. */
export type PlacesOfMeetings = {
  /** Of Harbour Street: the next one, the last, one that was cancelled, and its series. */
  nextMeeting: string
  changeNextMeeting: string
  lastMeeting: string
  cancelledMeeting: string
  series: string
  /** The last one of the Maple Room: it is not said yet who was there, nor what became of its table. */
  meetingJustOver: string
  /** From a thread that lies on no table, and from one that does. */
  bringAThread: string
  bringAThreadAgain: string
}

type Found = { id: string; state: string }
type Group = {
  coming: { nodes: Found[] }
  past: { nodes: Found[] }
  meetingSeries: { id: string }[]
  threads: { nodes: { id: string; table: { itemId: string | null } }[] }
}

const question = `query ($slug: String!) { group(slug: $slug) {
  coming: meetings(first: 20) { nodes { id state } }
  past: meetings(first: 20, only: PAST) { nodes { id state } }
  meetingSeries { id }
  threads(first: 100) { nodes { id table { itemId } } }
} }`

export async function findPlacesOfMeetings(): Promise<PlacesOfMeetings> {
  const { coming, past, meetingSeries, threads } = await askGroup<Group>(
    'priya@harbour.example',
    harbourStreet,
    question,
  )
  const maple = await askGroup<Group>('wren@maple.example', mapleRoom, question)
  const meeting = (meetings: Found[], state: string) => {
    const found = meetings.find(each => each.state === state)
    return found?.id ?? missing(`a meeting that is ${state}`)
  }
  const thread = (isOnTable: boolean) => {
    const found = threads.nodes.find(({ table }) => (table.itemId !== null) === isOnTable)
    return found?.id ?? missing('such a thread')
  }
  const next = meeting(coming.nodes, 'SCHEDULED')
  return {
    nextMeeting: paths.meeting(harbourStreet, next),
    changeNextMeeting: paths.changeMeeting(harbourStreet, next),
    lastMeeting: paths.meeting(harbourStreet, past.nodes[0]?.id ?? missing('a last meeting')),
    cancelledMeeting: paths.meeting(harbourStreet, meeting(coming.nodes, 'CANCELLED')),
    series: paths.changeSeries(harbourStreet, meetingSeries[0]?.id ?? missing('a series')),
    meetingJustOver: paths.meeting(mapleRoom, maple.past.nodes[0]?.id ?? missing('a meeting just over')),
    bringAThread: paths.bringToTable(harbourStreet, thread(false)),
    bringAThreadAgain: paths.bringToTable(harbourStreet, thread(true)),
  }
}

function missing(what: string): never {
  throw new Error(`Nobody finds ${what} in the demo.`)
}
