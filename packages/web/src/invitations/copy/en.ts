/** "today", "yesterday", "on Wednesday", out of a day as it stands alone. */
const onDay = (day: string) => (/^(?:Today|Yesterday)$/.test(day) ? day.toLowerCase() : `on ${day}`)

const everyone = new Intl.ListFormat('en', { type: 'conjunction' })

type Person = { id: string; name: string; isViewer: boolean } | null

const nameOf = (person: Person) => (person ? (person.isViewer ? 'you' : person.name) : 'someone who has left')
const people = (count: number) => (count === 1 ? 'One person' : `${count} people`)

/** The words of invitations, for those who make them. Days come in as they stand alone: "Today", "March 3". */
export const copy = {
  thoseAtTheTable: 'Invite those already at the table',
  thoseAtTheTableLede:
    'Everyone who meets with you now. They join as founders, settled, without a sponsor. Each gets a letter with a link that is theirs alone.',
  list: 'One person a line: name and address',
  listHint: 'Paste it from a mail, a note or a spreadsheet.',
  listExample: 'Dana Whitfield, dana@whitfield.example\nTomás Ortega <tomas@ortega.example>',
  understood: (count: number) => (count === 0 ? '' : `${people(count)} so far.`),
  withoutAddress: (line: number, text: string) => `No address yet in line ${line}: “${text}”`,
  sendInvitations: 'Send the invitations',
  invited: (names: string[]) =>
    names.length === 1
      ? `The letter to ${names[0] ?? ''} is on its way.`
      : `The letters to ${names.length} people are on their way.`,
  alreadyInvited: (names: string[]) =>
    names.length === 1
      ? `${names[0] ?? ''} has a letter already, and gets no second one. You can resend it below.`
      : `${everyone.format(names)} have a letter already, and get no second one. You can resend theirs below.`,
  alreadyMembers: (names: string[]) =>
    names.length === 1
      ? `${names[0] ?? ''} sits at the table already.`
      : `${everyone.format(names)} sit at the table already.`,

  candidate: 'Invite a candidate',
  askTheTable: 'Bring someone in',
  askTheTableLede:
    'Here the table is asked first. Whoever would like to bring someone in proposes them; when nothing stands against it, the invitation goes out from here, in the sponsor’s words and name.',
  sponsorSomeone: 'Sponsor someone',
  candidateLede:
    'You become their sponsor: you brought them, the group will know it, and you stay beside them until they have settled.',
  name: 'Name',
  email: 'Mail address',
  emailHint: 'Only who reads mail there can come in. A forwarded letter opens nothing.',
  words: 'Why this table',
  wordsHint: (name: string) =>
    `A few sentences in your own words, to ${name || 'them'}. They read this first, with your name under it. Once they have joined, the group can read it too.`,
  sendInvitation: 'Send the invitation',
  inviteByName: (name: string) => `Invite ${name}`,
  them: 'them',
  clearedLede: (sponsor: { name: string; isViewer: boolean } | null, isAddressGiven: boolean) => {
    if (sponsor?.isViewer)
      return 'The letter goes out in your words and in your name. Only you and the other admins see the address.'
    const letter = `The letter goes out in ${sponsor ? `${sponsor.name}’s` : 'the sponsor’s'} words and in their name.`
    return isAddressGiven ? letter : `${letter} No address has been given yet: if you know it, write it here.`
  },

  invitation: 'The invitation',
  toAddress: (email: string) => `To ${email}`,
  invitations: 'Invitations',
  nobodyInvited: 'Nobody has been invited yet.',
  showEarlier: 'Show earlier invitations',
  couldNotShowEarlier: 'We could not reach the earlier invitations. What you see is still right.',
  /** A candidate's sponsor, and who pressed where that was somebody else. */
  who: (kind: 'AT_THE_TABLE' | 'CANDIDATE', inviter: Person, sponsor: Person) => {
    if (kind === 'AT_THE_TABLE') return `Already at the table, invited by ${nameOf(inviter)}`
    const sponsored = `Candidate, sponsored by ${nameOf(sponsor)}`
    return inviter && inviter.id !== sponsor?.id ? `${sponsored}, invited by ${nameOf(inviter)}` : sponsored
  },
  /** In place of a name, a month after a no. */
  erased: 'Someone whose name is erased',
  whyErased: 'Name and address were erased thirty days after it came to nothing.',
  whatWasWritten: (name: string) => `What ${name} reads first`,

  onItsWay: (until: string) => `The letter is on its way. Waiting until ${until}.`,
  waiting: (day: string, until: string) => `Sent ${onDay(day)}, waiting until ${until}.`,
  notDelivered: (problem: string | null) =>
    problem
      ? `The mail could not be delivered: ${asClause(problem)} If the address is wrong, revoke it and invite them anew.`
      : 'The mail could not be delivered. If the address is wrong, revoke it and invite them anew.',
  accepted: (day: string) => `Came ${onDay(day)}.`,
  declined: (day: string) => `Said ${onDay(day)}: not for me, thank you.`,
  revoked: (day: string) => `Revoked ${onDay(day)}.`,
  expired: (day: string) => `Ran out ${onDay(day)} without an answer.`,

  resend: 'Resend',
  resendTo: (name: string) => `Resend the invitation to ${name}`,
  resendQuestion: (name: string) => `Send ${name} a new letter?`,
  resendMeaning: (email: string) =>
    `A letter with a new link goes to ${email}, and they have fourteen days again. The link in the earlier letter stops working.`,
  resendYes: 'Send it again',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke the invitation to ${name}`,
  revokeQuestion: (name: string) => `Revoke the invitation to ${name}?`,
  revokeMeaning: (name: string) =>
    `The link in the letter stops working at once. ${name} is not told; whoever opens it reads that this invitation no longer stands. You can invite them again.`,
  revokeYes: 'Revoke it',
  leaveIt: 'Leave it as it is',
}

/** "The address was refused." as the end of a longer sentence. */
function asClause(sentence: string): string {
  const clause = sentence.charAt(0).toLowerCase() + sentence.slice(1)
  return /[.!?]$/.test(clause) ? clause : `${clause}.`
}
