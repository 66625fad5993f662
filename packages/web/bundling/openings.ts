import { threadsAtOnce } from '../src/threads/threads-at-once.ts'

/** A question by its name, or with variables that the address does not name. */
export type Asked = string | { question: string; given: Record<string, number> }

/** A page that comes with all it needs when it is opened at its address. */
export interface Opening {
  /** As a URLPattern's pathname. What it names are variables of the questions. */
  address: string
  /** The page's file. */
  page: string
  /** What its loaders ask: the frame around it, and the page itself. */
  asks: Asked[]
}

const frame = 'GroupLayout'

/** The pages one opens most, from a bookmark, a mail or a phone's home screen. Any other asks for what it needs itself. */
export const openings: Opening[] = [
  { address: '/g/:slug', page: 'src/app/table-page.tsx', asks: [frame, 'TablePage'] },
  {
    address: '/g/:slug/threads',
    page: 'src/threads/threads-page.tsx',
    asks: [frame, { question: 'ThreadsPage', given: { first: threadsAtOnce } }],
  },
  {
    // No id is anything but hexadecimal digits, and "new" is another page.
    address: '/g/:slug/threads/:threadId([0-9a-f\\-]{36})',
    page: 'src/threads/thread-page.tsx',
    // The last for whoever started it.
    asks: [frame, 'ThreadPage', 'OwnThread'],
  },
  {
    address: '/g/:slug/meetings',
    page: 'src/meetings/list/meetings-page.tsx',
    asks: [frame, 'MeetingsPage'],
  },
  {
    address: '/g/:slug/meetings/:meetingId([0-9a-f\\-]{36})',
    page: 'src/app/meeting-page.tsx',
    asks: [frame, 'MeetingPage'],
  },
  { address: '/g/:slug/people', page: 'src/app/people-page.tsx', asks: [frame, 'PeoplePage'] },
]
