/** The room's words for people, in English: refusals, and what a line of a pasted list lacks. Letters and pages beside. */
export const copy = {
  refusals: {
    notAllowed: 'Only admins look after invitations. Nothing was changed.',
    tableIsSet:
      'The table is set, so newcomers come in through a sponsor now. Invite them one by one, with the why in your words.',
    tableIsBeingSet:
      'The table is still being set: invite those who already sit there first. When an admin says it is set, you can bring in newcomers.',
    noSuchInvitation: 'There is no such invitation here. Nothing was changed.',
    answered: 'This invitation has already been answered or taken back. Nothing was changed.',
    inviterGone:
      'Whoever vouches here can bring nobody in, or not for now. Revoke it; then somebody else can vouch. Nothing was changed.',
    askTheTable:
      'Here the table is asked before somebody is invited. Propose them first; nobody was invited, and your words are still here.',
    notSettled: 'Only members who have settled can vouch for somebody. Nobody was invited.',
    noAddress: 'Nobody has said yet where the letter goes. Give their address; nobody was invited.',
    sponsorAway: (sponsor: string) =>
      `${sponsor}, who vouches for them, is not at the table for now. If they are gone or paused, an admin can take over as their sponsor; nobody was invited.`,
    tableIsFull: (seats: number) =>
      `The table is full: all ${seats} seats are taken, open invitations counted. When one becomes free, or you set more, they can be invited. Nobody was invited.`,
    badAddress: (typed: string) =>
      `No letter would reach “${typed}”. An address looks like anna@example.org.`,
    alreadyMember: (name: string) =>
      `${name} already sits at this table under this address. Nobody was invited.`,
    alreadyInvited: (name: string) =>
      `A letter to this address already waits for an answer: it went to ${name}. You can send it again instead.`,
    invitedJustNow: 'Another admin invited this address at the same moment. Nobody was invited twice.',
    tooMany: (count: number, most: number) =>
      `These are ${count} people; there is room for ${most} at once. Nobody was invited yet: send the list in parts.`,
    nobody: 'The list is still empty. Write one person a line: a name and an address.',
  },
  letterKept:
    'When the letter was due to leave, whoever vouches could not bring anyone in, so it was not sent.',
  list: {
    NO_ADDRESS: (line: number, about: string) => `Line ${line} has no address in it: “${about}”.`,
    BAD_ADDRESS: (line: number, about: string) => `On line ${line} no letter would reach “${about}”.`,
    UNCLEAR: (line: number, about: string) =>
      `On line ${line} it is not clear whose address is whose: “${about}”. Put one person a line.`,
    LONG_NAME: (line: number, about: string) => `On line ${line} the name is too long: “${about}”.`,
  },
  fields: {
    list: 'The list',
    name: 'Your name',
    trade: 'Your trade',
    whyCome: 'Why you would come',
    notHereFor: 'What you are not here for',
    askMeAbout: 'What people may ask you about',
  },
  /** What is said where nothing was written. */
  missing: {
    whyCome: 'Please say why you would come. A few words are enough.',
    notHereFor: 'Please say what you are not here for. A few words are enough.',
  },
}

/** "Priya Kaur, pharmacist". */
export const byline = ({ name, trade }: { name: string; trade: string }) =>
  trade ? `${name}, ${trade}` : name

/** "December 7", in the group's own time. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', timeZone }).format(moment)
}
