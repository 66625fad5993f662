import { numberWords } from '../../../design/number-words.ts'

type Person = { name: string; isViewer: boolean } | null

const first = (name: string) => name.split(' ')[0] ?? name
const by = (person: Person) => (person ? (person.isViewer ? 'you' : first(person.name)) : null)
const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

interface Seats {
  taken: number
  soft: number
  hard: number
}

/** The words of sponsorships in flight, for those who look after the group. Days come in ready, or null. */
export const copy = {
  inFlight: 'Sponsorships in flight',
  nobodyOnTheWay: 'Nobody is on the way to this table at the moment.',
  someone: 'Someone whose name is erased',
  sponsoredBy: (sponsor: Person) =>
    sponsor ? `Sponsored by ${sponsor.isViewer ? 'you' : sponsor.name}` : 'Sponsored by someone who has left',
  /** The accessible name of a row's link: "Send the invitation: Nora Whelan". */
  actFor: (act: string, name: string) => `${act}: ${name}`,

  seats: (fullness: 'ROOM' | 'FULL_SOON' | 'FULL', { taken, soft, hard }: Seats) => {
    const counted = 'open invitations counted'
    if (fullness === 'FULL')
      return `The table is full: ${taken} of ${hard} seats are taken, ${counted}. Members can still propose; nobody can be invited before a seat is free.`
    if (fullness === 'FULL_SOON')
      return `${capitalised(numberWords(taken))} seats are taken, ${counted}; you wanted ${numberWords(soft)}. At ${numberWords(hard)} nobody more can be invited.`
    return `${taken} of ${soft} seats are taken, ${counted}.`
  },

  held: (lapses: string | null, roundEnds: string | null) =>
    lapses
      ? `Held: somebody could not speak freely. Without an act of yours it lapses on ${lapses}.`
      : `Somebody could not speak freely. Only you and those who hear it know${roundEnds ? `; the table is asked until ${roundEnds}` : ''}.`,
  heldByOthers: (isSponsor: boolean, lapses: string | null) =>
    isSponsor
      ? `Held. Others talk about it; you are told what comes of it${lapses ? `, by ${lapses} at the latest` : ''}.`
      : `Held. Others talk about it${lapses ? `, until ${lapses} at the latest` : ''}.`,
  hearIt: 'Hear it and decide',
  look: 'See how it stands',
  sponsorAway: (sponsor: string | null) =>
    `Cleared, but ${sponsor ? first(sponsor) : 'the sponsor'} is not at the table now. Somebody else has to vouch.`,
  takeOver: 'Take over as sponsor',
  addressMissing: (sponsor: Person) =>
    `Cleared. The address is missing: ${sponsor?.isViewer ? 'you have it' : `${by(sponsor) ?? 'the sponsor'} has it, or give it yourself`}.`,
  giveAddress: 'Give the address',
  readyToInvite: 'Cleared, and the address is here.',
  readyForAnother: 'Cleared, and the address is here. Another admin can send the invitation.',
  invite: 'Send the invitation',
  letterFailed: (problem: string | null) =>
    problem
      ? `The letter could not be delivered: ${asClause(problem)}`
      : 'The letter could not be delivered.',
  letterOut: (until: string | null) =>
    `Invited. The letter waits for an answer${until ? ` until ${until}` : ''}.`,
  toLetter: 'See the letter',
  withoutCompanion: (due: string | null) =>
    `Here without a companion. Find somebody${due ? ` by ${due}` : ' soon'}.`,
  successorAsked: (to: Person, due: string | null) =>
    `Here without a companion. ${to?.isViewer ? 'You were asked and have' : `${by(to) ?? 'Somebody'} was asked and has`} not answered yet${due ? `; a companion is due by ${due}` : ''}.`,
  extended: (companion: Person, until: string | null) =>
    `Accompanied${companion ? ` by ${by(companion)}` : ''} for 30 more days${until ? `, until ${until}` : ''}.`,
  accompanied: (companion: Person, until: string | null) =>
    `Accompanied${companion ? ` by ${by(companion)}` : ''}${until ? ` until ${until}` : ''}.`,
  tableIsAsked: (until: string | null) => `The table is asked${until ? ` until ${until}` : ''}.`,
  waitsForMeeting: (until: string | null) =>
    `Somebody would like to meet them first. It waits for that${until ? ` until ${until} at most` : ''}.`,
}

/** "The address was refused." as the end of a longer sentence. */
function asClause(sentence: string): string {
  const clause = sentence.charAt(0).toLowerCase() + sentence.slice(1)
  return /[.!?]$/.test(clause) ? clause : `${clause}.`
}
