import { dayWords } from '../../design/time-wording.ts'
import type { SponsorshipView_SponsorshipFragment } from '../sponsorship-view.generated.ts'
import { firstNameOf, inSentence } from './names.ts'

export type Standing = Pick<
  SponsorshipView_SponsorshipFragment,
  | 'state'
  | 'candidateName'
  | 'startedAt'
  | 'roundEndsAt'
  | 'waitsUntil'
  | 'heldAt'
  | 'endedAt'
  | 'words'
  | 'address'
  | 'need'
  | 'sponsor'
  | 'newcomer'
  | 'companion'
>

/** How a sponsorship stands, for whoever reads it: a few sentences at most. */
export function statusWords(sponsorship: Standing, now = new Date()): string {
  const { state, sponsor, newcomer, companion, startedAt, heldAt } = sponsorship
  const candidate = firstNameOf(newcomer?.name ?? sponsorship.candidateName)
  const ended = on(sponsorship.endedAt ?? startedAt, now)
  if (sponsorship.words === null)
    return `This proposal ended ${ended}. What was written about the person has been erased since.`
  switch (state) {
    case 'PROPOSED':
      return `Proposed ${on(startedAt, now)}. ${asked(sponsorship, candidate, now)}`
    case 'HELD':
      return held(sponsorship, candidate, now)
    case 'CLEARED':
      return cleared(sponsorship, candidate)
    case 'INVITED':
      if (sponsorship.need === 'INVITATION_FAILED')
        return `The letter to ${candidate} could not be delivered.`
      return `The invitation is with ${candidate}, in ${ownWords(sponsor)} words. They have fourteen days to answer.`
    case 'ACTIVE':
      return came(newcomer, companion)
    case 'COMPLETED':
      return newcomer?.isViewer
        ? 'You have settled at this table.'
        : `${candidate} has settled at this table.`
    case 'WITHDRAWN':
      return isGone(sponsor)
        ? `It ended ${ended}: its sponsor is no longer at the table.`
        : `${capitalised(inSentence(sponsor))} took the proposal back ${ended}.`
    case 'CLOSED':
      return `Closed ${ended}. ${candidate} is not invited.`
    case 'DECLINED':
      return `${candidate} said ${ended}: not for me, thank you.`
    case 'LAPSED':
      return heldAt
        ? `It was held for fourteen days without a way through, and lapsed ${ended}.`
        : `The invitation ran out ${ended} without an answer.`
    case 'ENDED':
      return `${candidate} came to this table, and is gone again since ${day(sponsorship.endedAt ?? startedAt, now)}.`
  }
}

function asked({ roundEndsAt, waitsUntil }: Standing, candidate: string, now: Date): string {
  if (waitsUntil)
    return `The time to answer is over. It waits for someone who would like to meet ${candidate} first, until ${day(waitsUntil, now)} at most.`
  if (roundEndsAt && new Date(roundEndsAt) > now)
    return `The table is asked until ${day(roundEndsAt, now)}. Whoever says nothing is comfortable.`
  return 'The time to answer is over. It moves on by itself in a little while.'
}

/** How long a held proposal waits for a way through. */
const heldDays = 14

function held({ sponsor, heldAt, startedAt }: Standing, candidate: string, now: Date): string {
  const since = heldAt ?? startedAt
  const lapses = new Date(Date.parse(since) + heldDays * 86_400_000).toISOString()
  const what = sponsor?.isViewer
    ? 'someone could not speak freely yet. There is nothing for you to do, and it is not about you alone: it is being talked about in confidence.'
    : `someone could not speak freely with ${candidate} yet. It is being talked about in confidence.`
  return `Held since ${day(since, now)}: ${what} Without a way through it lapses on ${day(lapses, now)}.`
}

function cleared({ sponsor, address }: Standing, candidate: string): string {
  if (isGone(sponsor))
    return `The way is clear, but ${sponsor?.name ?? 'the sponsor'} is no longer at the table. An admin can take over as sponsor; then ${candidate} can be invited.`
  if (!sponsor?.isViewer) return `The way is clear: ${candidate} can be invited.`
  return address
    ? `The way is clear, and you have given ${candidate}’s address. The invitation is next.`
    : `The way is clear. Give ${candidate}’s address, so that the invitation can be made ready.`
}

function came(newcomer: Standing['newcomer'], companion: Standing['companion']): string {
  const [who, they] = newcomer?.isViewer
    ? ['You', 'you have']
    : [firstNameOf(newcomer?.name ?? null), 'they have']
  if (!companion) return `${who} came to this table. Someone to accompany them is being looked for.`
  const escort = companion.isViewer ? 'you' : companion.name
  return `${who} came to this table, accompanied by ${escort} until ${they} settled.`
}

function ownWords(sponsor: Standing['sponsor']): string {
  return sponsor?.isViewer ? 'your' : `${firstNameOf(sponsor?.name ?? null)}’s`
}

function isGone(sponsor: Standing['sponsor']): boolean {
  return !sponsor || sponsor.endedAt !== null
}

/** "today", "yesterday", "on Wednesday", "on March 3". */
function on(moment: string, now: Date): string {
  const words = day(moment, now)
  return /^(?:today|yesterday)$/.test(words) ? words : `on ${words}`
}

function day(moment: string, now: Date): string {
  const words = dayWords(moment, { now })
  return /^(?:Today|Yesterday)$/.test(words) ? words.toLowerCase() : words
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1)
}
