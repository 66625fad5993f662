/** When something was said or done: days before the planting, and the time of day in the group's zone. */
export type Moment = { daysAgo: number; at: `${number}:${number}` }

export type DemoPerson = {
  name: string
  email: string
  trade: string
  askMeAbout: string
  joined: Moment
  admin?: boolean
  /** At the table before the software was. Everyone else was brought in by a sponsor. */
  founder?: boolean
  broughtInBy?: { sponsor: string; words: string }
  /** Still accompanied by their sponsor. */
  newcomer?: boolean
  sharesEmail?: boolean
  /** When they last looked: what was said before is read, what was said since is new. */
  lastLooked: Moment
}

export type DemoPost = {
  by: string
  when: Moment
  /** Restricted Markdown; null for one that was taken back. */
  body: string | null
  /** Which post of the thread this answers, counted from 1. */
  inReplyTo?: number
  /** What it said before it was edited. */
  before?: string
}

export type DemoThread = { title: string; posts: DemoPost[] }

export type DemoInvitation = {
  name: string
  email: string
  by: string
  invited: Moment
  /** The sponsor's words; without, the person was at the table before the software. */
  words?: string
  delivery: 'SENT' | 'FAILED'
  problem?: string
}

/** A group with its people and months of talk. People are keyed by a short name that posts refer to. */
export type Story = {
  slug: string
  name: string
  purpose: string
  whatItIsNot: string
  rhythm: string
  timeZone: string
  meetingName: string
  charter: string
  founded: Moment
  /** Still inviting those who were at the table before the software. */
  beingSet?: boolean
  people: Record<string, DemoPerson>
  threads: DemoThread[]
  invitations: DemoInvitation[]
}
