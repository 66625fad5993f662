/** What people call each other; the whole name stands in the heading above. */
const first = (name: string) => name.split(' ')[0] ?? name

const oneOf = new Intl.ListFormat('en', { type: 'disjunction' })

/** The words of looking after a group. */
export const copy = {
  lookAfterGroup: 'Look after the group',
  places: 'The admins’ pages',
  settings: 'Settings',
  charter: 'The charter',
  whatHappened: 'What happened',

  releases: 'Releases waiting for a second yes',
  proposed: (proposer: string, name: string) => `${proposer} proposed to release ${name}.`,
  you: 'You',
  someoneGone: 'Someone who has left',
  waitsForAnother: 'Waiting for another admin. Until then nothing changes, and they are not told.',
  agree: 'Agree',
  agreeTo: (name: string) => `Agree to release ${name}`,
  agreeQuestion: (name: string) => `Release ${name}?`,
  releaseMeaning: (name: string) =>
    `${first(name)} leaves the group at once: what they have open stops working. What they wrote stays. They get a mail with the reason, word for word; the others read that ${first(name)} is no longer at the table, without it. To come back they need a new sponsor.`,
  releaseYes: (name: string) => `Release ${name}`,
  withdraw: 'Withdraw',
  withdrawFor: (name: string) => `Withdraw the proposal to release ${name}`,
  withdrawQuestion: 'Withdraw this proposal?',
  withdrawMeaning: (name: string) =>
    `${first(name)} stays, and is told nothing. “What happened” keeps that it was proposed and withdrawn.`,
  withdrawYes: 'Withdraw it',
  leaveIt: 'Leave it as it is',

  describe: 'The group’s settings',
  describeLede: 'Everyone at the table sees these. Changing them tells nobody by mail.',
  theGroup: 'The group',
  name: 'Name',
  addressNow: (address: string) => `The group lives at ${address}.`,
  move: 'Move the group to a new address',
  moveHint:
    'Every link to the group that someone has kept or written down stops working: the old address leads nowhere. Tell people before you do it.',
  whatItIsFor: 'What it is for',
  whenYouMeet: 'When you meet',
  save: 'Save',
  saveDescription: 'Save the description',
  saved: 'Saved.',
  savedAndMoved: (address: string) => `Saved. The group lives at ${address} now.`,
  howWordsAreFound: 'How words are found',
  language: 'The language you write in',
  languageHint:
    'The search then finds a word in its other forms too: baking where somebody wrote bakes. What was written before follows within a few moments.',
  noLanguage: 'Several, or another: words are found as they were written',
  saveLanguage: 'Save the language',
  howPeopleComeIn: 'How people come in',
  howPeopleComeInLede:
    'What you change here holds for what begins from then on; whoever is on the way goes on as they began.',
  wayIn: {
    openAtMost: 'Open sponsorships at a time',
    consentDays: 'Days the table is asked',
    accompaniedDays: 'Days a newcomer is accompanied',
    seatsSoft: 'Seats you want',
    seatsHard: 'Seats at most',
  },
  wayInHints: {
    openAtMost: 'How many candidates one member may have on the way: from 1 to 10.',
    consentDays:
      'How long everyone who has settled can say something to a proposal: from 0 to 14. With 0 nobody is asked, and an admin decides at once.',
    accompaniedDays: 'From 30 to 365. It ends by itself thirty days later, if nobody says so before.',
    seatsSoft: 'From this number on the table counts as full. It may still grow. From 3 to 200.',
    seatsHard: 'With this many members, open invitations counted, nobody more can be invited.',
  },
  invitesWhenCleared: 'Invite by itself when nothing stands against it',
  invitesWhenClearedHint:
    'As soon as the sponsor has given the address. Otherwise an admin sends the invitation.',
  saveWayIn: 'Save how people come in',
  charterVersion: (version: number, day: string) => `Version ${version}, from ${day}.`,

  rewriteCharter: 'Rewrite the charter',
  rewriteLede:
    'Everyone is asked anew, also for a small change. They have fourteen days to read it and say yes. Whoever has not by then sees the charter and their own words only, until they do.',
  charterText: 'Text of the charter',
  saveCharter: 'Save and ask everyone',
  keepCharter: 'Leave it as it is',
  changedMeanwhile: (writer: string | null, version: number) =>
    `${writer ?? 'Another admin'} rewrote the charter while you were writing: it is at version ${version} now. Your words are all still here, below. Take over what you want to keep from the text here, then save.`,
  charterNow: (version: number) => `Version ${version}, as it stands now`,

  howYouMeet: 'How you meet',
  howYouMeetLede:
    'For all meetings of the group. When and where you meet is planned with the meetings themselves.',
  allowsVisitors: 'Members may bring somebody along',
  allowsVisitorsHint:
    'A visitor stands at the table with a first name and reads nothing. The same person can come along to two meetings at most.',
  noteReaders: 'Who reads “what stayed with us”',
  noteReadersHint: 'For notes written from now on; those that are written keep their readers.',
  noteReadersAre: { PRESENT: 'Those who were there', TABLE: 'Everyone at the table' },
  toMeetings: 'To the meetings',

  whatTravels: 'What travels by mail',

  howYouTalk: 'How you talk',
  howYouTalkLede:
    'For all threads of the group, as long as whoever started one has not said otherwise for it.',
  newcomersReadEarlier: 'Newcomers read what was said before they came',
  newcomersReadEarlierHint:
    'Without it they begin with what is said once they are at the table, until they have settled. What is kept to a few stays with those few either way.',
  toThreads: 'To the threads',

  whatHappenedLede:
    'What was done about people and the group. Only admins see it, and nothing in it can be changed.',
  nothingHappened: 'Nothing has happened yet.',
  showEarlier: 'Show what happened earlier',
  couldNotShowEarlier: 'We could not reach what happened earlier. What you see is still right.',

  lookAfterMember: (name: string) => `Look after ${name}`,
  lookAfterYourself: 'Your part as an admin',
  memberCareLede:
    'Only admins see this page. Nothing happens before you have read what it means and said yes.',
  nothingToDo: (name: string) => `There is nothing you can do for ${name} here at the moment.`,
  reason: 'Reason',

  adminPart: 'Looking after the group',
  isMember: (name: string) => `${name} sits at the table, and does not look after the group.`,
  isAdmin: (name: string) => `${name} looks after the group, as you do.`,
  youAreAdmin: 'You look after the group.',
  makeAdmin: 'Make admin',
  makeAdminQuestion: (name: string) => `Make ${name} an admin?`,
  makeAdminMeaning: (name: string) =>
    `${first(name)} can then do all you can here: invite, rewrite the charter, pause and release people, make other admins. They get a mail that says so, with your reason.`,
  makeAdminReasonHint: (name: string) => `Sent to ${first(name)}, and kept for the admins.`,
  unmakeAdmin: 'No longer admin',
  unmakeAdminQuestion: (name: string) => `Should ${name} no longer be an admin?`,
  unmakeAdminMeaning: (name: string) =>
    `${first(name)} stays at the table and keeps their seat, but no longer looks after the group. They get a mail that says so, with your reason.`,
  unmakeAdminReasonHint: (name: string) => `Sent to ${first(name)}, word for word, and kept for the admins.`,
  stepBack: 'Step back as admin',
  stepBackQuestion: 'Step back as admin?',
  stepBackMeaning:
    'You stay at the table, but this page, the invitations and the settings close for you at once. Another admin can make you one again.',
  stepBackReasonHint: 'Kept for the admins.',

  pausing: 'A pause',
  pausingLede: (name: string) =>
    `For some quiet days, fourteen at most. ${first(name)} keeps their seat; the others are sent nothing.`,
  pausedUntil: (name: string, day: string) =>
    `${first(name)} is paused until ${day}. This is what they were sent:`,
  pause: 'Pause',
  pauseQuestion: (name: string) => `Pause ${name}?`,
  pauseMeaning: (name: string) =>
    `From their next press on, ${first(name)} sees the charter and their own words only, and gets no mail from the group. It ends by itself, or when an admin ends it. They get a mail now, with your reason. The others are sent nothing.`,
  pauseReasonHint: (name: string) =>
    `What you would say to ${first(name)} in person. They read exactly this.`,
  days: 'For how many days',
  daysHint: 'From 1 to 14.',
  resume: 'End the pause',
  resumeQuestion: (name: string) => `End the pause of ${name}?`,
  resumeMeaning: (name: string) =>
    `${first(name)} can read and write again at once, and gets a mail that says so.`,

  releasing: 'Release',
  releasingLede: (name: string) =>
    `When ${first(name)} should no longer sit at this table. Talk with them first, if you can.`,
  releaseWaits: (name: string) =>
    `It was proposed to release ${first(name)}. It waits for a second admin’s yes; ${first(name)} has not been told.`,
  toReleases: 'See the proposal',
  proposeRelease: 'Propose to release',
  proposeReleaseQuestion: (name: string) => `Propose to release ${name}?`,
  proposeReleaseMeaning: (name: string, admins: string[]) =>
    `Nothing changes, and ${first(name)} is not told, until a second admin agrees: ${oneOf.format(admins)}. Then ${first(name)} leaves the group at once and gets a mail with your reason, word for word. The others read that ${first(name)} is no longer at the table, without it.`,
  releaseAtOnceQuestion: (name: string) => `Release ${name}?`,
  releaseAtOnceMeaning: (name: string) =>
    `There is no other admin who could agree, so this happens as soon as you press. ${first(name)} leaves the group at once and gets a mail with your reason, word for word. The others read that ${first(name)} is no longer at the table, without it. To come back they need a new sponsor.`,
  proposeReleaseReasonHint: (name: string) => `Sent to ${first(name)} when they are released, word for word.`,
  proposeYes: 'Propose it',
}
