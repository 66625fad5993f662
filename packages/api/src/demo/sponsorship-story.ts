import type { ConsentAnswer } from '../sponsorships/consent/consent.ts'
import type { CompanionMark, CompanionPrompt } from '../sponsorships/companion/companionship.ts'
import type { Moment } from './moment-before.ts'

/** How somebody came to the table: who vouched for them, and what the two made of it since. */
export type DemoComing = {
  sponsor: string
  words: string
  /** What they answered when they accepted; those who came long ago were not asked. */
  whyCome?: string
  notHereFor?: string
  page?: DemoCompanionPage
  /** When one of the two asked for 30 more days. */
  extended?: Moment
  /** Their companion's seat has ended, and nobody else has agreed yet. */
  companionGone?: Moment
  handOver?: { to: string; by: string; when: Moment; reason: string }
}

/** The page a newcomer shares with whoever accompanies them. */
export type DemoCompanionPage = {
  marks: {
    prompt: `${CompanionPrompt}`
    mark: `${CompanionMark}`
    by: 'newcomer' | 'companion'
    when: Moment
  }[]
  newcomerLine?: { text: string; when: Moment }
  companionLine?: { text: string; when: Moment }
}

/** A sponsorship by which nobody has come: it is on its way, or it ended with a no. */
export type DemoSponsorship = {
  candidate: { name: string; trade: string; howKnown: string; business?: string }
  sponsor: string
  words: string
  /** When the table was asked. The round takes the seven days that are usual. */
  proposed: Moment
  answers?: { by: string; answer: `${ConsentAnswer}`; when: Moment }[]
  hold?: { by: string; reason: string; raised: Moment; lifted?: Moment }
  address?: { email: string; given: Moment }
  letter?: DemoLetter
  now: DemoStanding
}

/** The letter to a candidate, as far as it has come. */
export type DemoLetter = {
  /** The admin who sent it. */
  by: string
  sent: Moment
  delivery: 'SENT' | 'FAILED'
  problem?: string
}

/** Where it stands now. */
export type DemoStanding =
  | { state: 'PROPOSED' | 'HELD' | 'CLEARED' | 'INVITED' }
  | { state: 'WITHDRAWN' | 'DECLINED' | 'LAPSED'; ended: Moment }
  | { state: 'CLOSED'; ended: Moment; reason: string }
