import { monthWords } from '../../design/time-wording.ts'
import { nameOf, type Sponsor } from './table-words.ts'

interface Arrived {
  joinedAt: string
  isFounder: boolean
  sponsor: Sponsor | null
}

interface Accompanied {
  joinedAt: string
  sponsor: (Sponsor & { id: string }) | null
  companion: (Sponsor & { id: string }) | null
}

/** The words of a group's people: who is here, how they came, what the seat asks of one. */
export const copy = {
  people: 'People',
  stays: 'What they say here stays here.',
  onlyYou: 'Only you are here so far.',
  inviteSomeone: 'Invite someone',
  sponsorSomeone: 'Sponsor someone',
  lineage: 'Lineage',
  /** "New at the table, with Dana Whitfield": whoever accompanies them now. */
  newAtTheTable: (companion: Sponsor | null) =>
    companion ? `New at the table, with ${nameOf(companion)}` : 'New at the table',
  atTheTable: 'At the table',
  /** Above what they wrote. */
  askThemAbout: ({ name, isViewer }: { name: string; isViewer: boolean }) =>
    isViewer ? 'Ask me about' : `Ask ${firstName(name)} about`,
  /** On one line with what they wrote, which most begin with a capital: nobody's words are ours to change. */
  askThemAboutBefore: (member: { name: string; isViewer: boolean }): string =>
    `${copy.askThemAbout(member)}:`,
  /** "With Dana Whitfield, since March 2026", "Among the founders, since March 2024". */
  howTheyCame: ({ joinedAt, isFounder, sponsor }: Arrived) => {
    const since = `since ${monthWords(joinedAt)}`
    if (sponsor) return `With ${nameOf(sponsor)}, ${since}`
    return isFounder ? `Among the founders, ${since}` : `Here ${since}`
  },
  /** " · since March 2026"; who brought them is said where somebody else accompanies them now. */
  howTheNewcomerCame: ({ joinedAt, sponsor, companion }: Accompanied) => {
    const brought = sponsor && sponsor.id !== companion?.id ? `\u00a0· brought by ${nameOf(sponsor)}` : ''
    return `${brought}\u00a0· since ${monthWords(joinedAt)}`
  },
  whyTheyCame: ({ name, isViewer }: { name: string; isViewer: boolean }) =>
    isViewer ? 'Why you came' : `Why ${firstName(name)} came`,
  notHereFor: ({ name, isViewer }: { name: string; isViewer: boolean }) =>
    isViewer ? 'What you are not here for' : `What ${firstName(name)} is not here for`,
  sponsorWrote: ({ name, isViewer }: Sponsor) => (isViewer ? 'You wrote:' : `${name} wrote:`),
  tradeAndRole: ({ trade, role }: { trade: string; role: string }) =>
    [trade, role === 'ADMIN' ? 'looks after the group as an admin' : ''].filter(Boolean).join(' · '),
  pausedUntil: (day: string) => `Paused until ${day}.`,
  lookAfter: ({ name, isViewer }: { name: string; isViewer: boolean }) =>
    isViewer ? 'Your part as an admin' : `Look after ${firstName(name)}’s seat`,
  address: 'Address',
  addressShared: 'Everyone in this group sees it.',
  addressPrivate: 'Only you see it.',

  introduceYourself: 'Introduce yourself',
  editIntroduction: 'Edit how you introduce yourself',
  name: 'Your name',
  trade: 'Your trade',
  tradeHint: 'It stands beside your name wherever you speak: “pharmacist”, “runs a machine shop”.',
  askMeAbout: 'Ask me about',
  askMeAboutHint: 'What others may come to you with.',
  sharesEmail: 'Show my address to this group',
  sharesEmailHint: (email: string | null) =>
    email ? `They would see ${email}.` : 'Otherwise only you see it.',
  save: 'Save',
  leaveAsItWas: 'Leave it as it was',

  leaving: 'Leaving',
  leave: 'Leave',
  stay: 'Stay',
  leaveGroup: (group: string) => `Leave ${group}`,
  leavingMeaning:
    'Your access ends at once, on all your devices. What you wrote stays at the table under your name; what you have begun and not sent is gone. To come back, someone there would have to bring you in again.',
  unsentHere:
    'Words of yours lie on this device that nobody here has read yet: begun, or sent and not posted. Once you leave they are gone, and are not posted any more.',
  leavesName: 'My name may stay in the lineage',
  leavesNameHint:
    'It says there who brought in whom. Without your name it reads “someone who left”, and the year.',
  leaveQuestion: (group: string) => `Leave ${group} now?`,
  leaveCannotBeUndone: 'This cannot be undone from here.',
  lastAdminCannotLeave:
    'You are the only admin. Make someone else an admin first, so that the group is looked after; then you can go.',

  charter: 'The charter',
  whatItIsNot: 'What it is not:',
  charterWritten: (version: number, day: string, by: string | undefined) =>
    `Version ${version}, ${by ? `written by ${by} on ${day}` : day}.`,
  rewriteCharter: 'Rewrite the charter',
  sayYes: 'Yes, I will keep to this',
  youSaidYes: 'You said yes to this version.',
  charterFirst: 'The charter has changed',
  charterFirstMeaning: 'Please read it. Once you have said yes, the table is open to you again.',

  seatPaused: 'Your seat is paused',
  seatPausedUntil: (day: string) => `Your seat is paused until ${day}`,
  pausedMeaning:
    'Until then you see the charter and what you wrote yourself, and you get no mail from this group. Your place is kept.',
  adminsWrote: 'The admins wrote to you:',
  yourOwnWords: 'What you wrote here',
  noOwnWords: 'You have not written anything here yet.',
  showEarlier: 'Show earlier words',

  beingSet: 'Setting the table',
  inviteWhileBeingSet: (until: string | null) =>
    `Begin with those who already meet with you: they join as founders, without questions, as many as you like. When everyone is here, say that your table is set.${until ? ` On ${until} it counts as set by itself.` : ''}`,
  youAreEarly: 'The table is being set: those who already meet are being invited. You are early.',
  inviteThoseAtTheTable: 'Invite those at the table',
  tableIsSet: 'Our table is set',
  tableIsSetQuestion: 'Is your table set?',
  tableIsSetMeaning:
    'From then on each new person comes by an invitation in a sponsor’s own words, and is accompanied until they have settled. This cannot be taken back.',
  notYet: 'Not yet',
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
