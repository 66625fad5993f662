import { englishOfTheReader } from '../../../design/time-wording.ts'

type Content = 'FULL' | 'FIRST_LINES' | 'TITLE' | 'NOTHING'

/** The words of what a group's mail may carry, and when it goes out. */
export const copy = {
  whatTravels: 'What travels by mail',
  lede: 'For the mail to everyone at the table. How much of it each of them gets, they choose for themselves in their settings.',
  howMuch: 'How much of the words travels',
  howMuchHint:
    'A mail is read on other people’s machines, and can be sent on. Who may know a thread only makes this stricter: from what is kept to a few, or to those who were there, no words ever travel, and what is not to be told again travels by its title at most.',
  contents: {
    FULL: { label: 'All of them', hint: 'Whole posts, as they stand in the thread.' },
    FIRST_LINES: { label: 'The first lines', hint: 'How a post begins; the rest is read here.' },
    TITLE: { label: 'Titles and names', hint: 'Who wrote, and where; none of what they said.' },
    NOTHING: { label: 'Nothing', hint: 'Only that there is something new, and the way there.' },
  } satisfies Record<Content, { label: string; hint: string }>,

  exampleTitle: 'How a mail reads then',
  example: {
    subject: 'Anne answered you in “Letting someone go”',
    nothingSubject: (group: string) => `Something new at ${group}`,
    by: 'Anne, baker',
    firstLines:
      'I did it on a Friday once, and thought about it all weekend, and so did he. Since then I do it',
    rest: ' on a Tuesday, in the morning, and I say the hard part in the first sentence.',
    more: '…',
    stays: (group: string) => `What it is stays at ${group}: it is not carried by mail.`,
    button: 'Open the thread',
    nothingButton: 'Open your inbox',
  },

  whenItGoesOut: 'When it goes out',
  eveningTime: 'On the evening before a meeting, at',
  eveningTimeHint: (zone: string) =>
    `By the clock of ${zone}. Nobody gets it in their quiet hours, and nobody after the meeting has begun.`,
  digestWeekday: 'In a week without a meeting, what was said in it, on',
  digestWeekdayHint: 'At the same hour, to those who want it; none where there is nothing to say.',

  save: 'Save',
  saved: 'Saved. It holds for the mail from now on.',
  lookAfterGroup: 'Look after the group',
}

/** Each day of the week by its number, Monday being 1, as the first of January 2024 was one. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7].map(day => ({
  value: `${day}`,
  name: new Intl.DateTimeFormat(englishOfTheReader, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, day),
  ),
}))
