import type { Confidence } from '../confidence.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** The words of choosing who may know of a thread. */
export const confidenceWords = {
  whoMayKnow: 'Who may know?',
  levels: {
    TABLE: { label: 'This table', hint: 'Everyone in the group. It stays here.' },
    NAMED: {
      label: 'A few of us',
      hint: 'Those you name. Nobody else learns that it exists, not even admins.',
    },
    PRESENT: {
      label: 'Those who were there',
      hint: 'Everyone marked present at one meeting, and nobody else.',
    },
    NOT_AGAIN: {
      label: 'Not to be raised again',
      hint: 'This table, with a reminder on it. Replies close after seven days.',
    },
    LESSON_MAY_TRAVEL: {
      label: 'The lesson may travel',
      hint: 'This table. What was learned may be told elsewhere; names and stories stay here.',
    },
  } satisfies Record<Confidence, { label: string; hint: string }>,

  whom: 'Who is it for?',
  whomHint: 'You can name more people later, or fewer.',
  find: 'Find a name or a trade',
  nobodyFound: 'Nobody here by that name or trade.',
  itIsFor: (names: string[]) =>
    names.length === 0 ? 'Nobody is named yet.' : `Between ${list.format(['you', ...names])}.`,
  nobodyNamed: 'Name at least one other who may know.',

  whichMeeting: 'Which meeting?',
  whichMeetingHint: 'Whoever is marked present later reads it only when you say so.',
  meeting: (day: string, names: string[]) => `${day}: you, ${list.format(names)}`,
  noMeeting: 'Nobody else was marked present at a meeting of the last weeks.',
  noMeetingChosen: 'Choose the meeting whose people may know.',

  newcomers: 'Newcomers',
  newcomersAs: {
    asGroup: (isOpen: boolean) =>
      isOpen
        ? 'As the group has it: they read this too'
        : 'As the group has it: only what begins after they came',
    yes: 'They read this, also those who come later',
    no: 'They do not read this until they have settled',
  },

  change: 'Who may know',
  changeMeaning: 'It holds at once, for all that was said in it, also where it is open just now.',
  opensToAll:
    'Everyone at this table will be able to read it from the first word on, also what others wrote here in confidence. Ask them first.',
  save: 'Keep it like this',
  leaveIt: 'Leave it as it is',
  looking: 'Looking for who is at the table.',
  couldNotLook: 'We could not reach who is at the table. Nothing has changed; close this and try again.',

  markedLater: (names: string[]) =>
    `${list.format(names)} ${names.length === 1 ? 'was' : 'were'} marked present later.`,
  letRead: (name: string) => `Let ${name} read it`,
}
