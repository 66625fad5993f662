import type { Confidence } from '../threads/confidence/confidence.ts'
import type { Reaction } from '../threads/reading/reaction.ts'
import type { AskMode, ThreadKind } from '../threads/thread-kind.ts'
import type { DemoPicture } from './demo-pictures.ts'
import type { DemoMeetings } from './meeting-story.ts'
import type { Moment } from './moment-before.ts'
import type { DemoComing, DemoSponsorship } from './sponsorship-story.ts'

/** Somebody of a demo group, and how they came to its table. */
export type DemoPerson = {
  name: string
  email: string
  trade: string
  askMeAbout: string
  joined: Moment
  admin?: boolean
  /** At the table before the software was. Everyone else was brought in by a sponsor. */
  founder?: boolean
  broughtInBy?: DemoComing
  /** Still accompanied by their sponsor; until they left, where they have. */
  newcomer?: boolean
  /** Gone again, of their own accord. */
  left?: { when: Moment; leavesName?: boolean }
  sharesEmail?: boolean
  /** When they last looked: what was said before is read, what was said since is new. */
  lastLooked: Moment
}

/** What somebody said in a thread, and what was done with it since. */
export type DemoPost = {
  by: string
  when: Moment
  /** Restricted Markdown, people named by their short names: "{dana}"; null for one that was taken back. */
  body: string | null
  /** Which post of the thread this answers, counted from 1. */
  inReplyTo?: number
  /** What it said before it was edited. */
  before?: string
  /** Pictures that stand with it, of those in `pictures/`, and what each shows. */
  pictures?: { picture: DemoPicture; alt: string }[]
  /** Who said so, by what they said: "priya dana". */
  reactions?: Partial<Record<Reaction, string>>
}

/** A thread as it was talked: its posts in their order, and what became of it. */
export type DemoThread = {
  title: string
  /** Talk, where nothing is said. */
  kind?: `${ThreadKind}`
  mode?: `${AskMode}`
  modeChanged?: Moment
  /** For the whole table, where nothing is said; else from its beginning. */
  confidence?: `${Confidence}`
  /** Who may know, besides its author, where it is kept to a few: "priya dana". */
  among?: string
  /** Who wants to hear of each post: "priya dana". */
  followedBy?: string
  /** Of an ask: when its asker closed it, and what they said to whom. */
  closed?: { when: Moment; thanks?: Record<string, string> }
  /** Which post tells what became of it, counted from 1. */
  outcome?: number
  /** When its asker chose not to tell. */
  letRest?: Moment
  pinned?: { by: string; when: Moment }
  resting?: { by: string; when: Moment }
  posts: DemoPost[]
}

/** Words one of the people has begun, and not sent. */
export type DemoDraft = {
  by: string
  kept: Moment
  /** The title of the thread it answers in; a question of their own, where there is none. */
  replyIn?: string
  title?: string
  body: string
  /** When another version was chosen. */
  setAside?: Moment
}

/** A letter to somebody who was at the table before the software. */
export type DemoInvitation = {
  name: string
  email: string
  by: string
  invited: Moment
  delivery: 'SENT' | 'FAILED'
  problem?: string
}

/** A group with its people and months of talk. People are keyed by a short name that posts refer to. */
export type Story = {
  slug: string
  name: string
  purpose: string
  whatItIsNot: string
  /** `{day}` stands for the day of the week on which the group meets, which is another with each planting. */
  rhythm: string
  timeZone: string
  meetingName: string
  charter: string
  founded: Moment
  /** Still inviting those who were at the table before the software. */
  beingSet?: boolean
  people: Record<string, DemoPerson>
  threads: DemoThread[]
  /** None while nothing is planned. */
  meetings?: DemoMeetings
  sponsorships: DemoSponsorship[]
  invitations: DemoInvitation[]
  drafts?: DemoDraft[]
}
