import { englishOfTheReader } from '../../../design/time-wording.ts'

type Level = 'CONCERNS_ME' | 'EVERYTHING' | 'EVENING_BEFORE' | 'NOTHING'
type Content = 'FULL' | 'FIRST_LINES' | 'TITLE' | 'NOTHING'

/** The words of what one gets by mail, and when. */
export const copy = {
  byMail: 'What comes by mail',
  byMailLede:
    'For each of your tables. Your inbox here has everything that concerns you, whatever you choose for the mail.',
  noTables: 'You are not at a table yet, so nothing comes by mail but the letters you sign in with.',
  howMuch: 'How much comes by mail',
  levels: {
    CONCERNS_ME: {
      label: 'What concerns me',
      hint: 'When somebody names you, answers you or thanks you, and when a meeting changes.',
    },
    EVERYTHING: {
      label: 'Everything',
      hint: 'Each new thread and each reply you may read, several in one mail.',
    },
    EVENING_BEFORE: {
      label: 'Only the evening before',
      hint: 'One mail before each meeting: who is coming, and what is on the table.',
    },
    NOTHING: {
      label: 'Nothing by mail',
      hint: 'Only what is done about your own place at the table still comes.',
    },
  } satisfies Record<Level, { label: string; hint: string }>,
  weeklyDigest: 'In a week without a meeting, what was said in it',
  weeklyDigestHint: (weekday: number) =>
    `On ${weekdaysOf(weekday)}, in one mail; none where there is nothing to say.`,
  digestHasOffers: 'Offers and needs are in it',
  youGet: 'You get',
  nextOne: 'The next one',
  noNext: 'None is waiting to be sent.',
  howMuchTravels: {
    FULL: 'Whole posts travel by mail from this table.',
    FIRST_LINES: 'The first lines of posts travel by mail from this table.',
    TITLE: 'Titles and names travel by mail from this table, and none of the words.',
    NOTHING:
      'No words travel by mail from this table: a mail says that there is something new, and leads there.',
  } satisfies Record<Content, string>,
  stricter: 'What is kept to a few never does.',
  eveningAt: (clock: string) => `The mail on the evening before goes out at ${clock}, by the group’s clock.`,
  adminsChoose: 'Those who look after the group choose this.',
  change: 'Change it for the group',

  quietHours: 'Quiet hours',
  quietHoursLede:
    'No mail is sent then: it waits until they end, and comes in one. Only two things do not wait: the letters you ask for yourself, and a meeting that is cancelled or moved within the next twelve hours, unless you had said that you cannot come.',
  quietFrom: 'From',
  quietUntil: 'Until',
  noneHint: 'The same time twice means that there are none.',
  byWhichClock: 'By which clock',
  eachGroups: 'By each group’s own clock',
  eachGroupsHint: 'The hours are quiet where the group meets.',
  myClockHint: 'The same hours for all your tables.',
  byClockOf: (zone: string) => `By my clock: ${zone}`,
  save: 'Save the quiet hours',
  saved: 'Saved.',

  theDot: 'Your inbox',
  showDot: 'A dot in the bar when something waits for you',
  showDotHint: 'Without it you see what is new when you open your inbox.',

  asItWas: 'Nothing has changed.',
  tryAgain: 'Try again',
}

/** "Fridays", of 5; 1 is Monday, which the first of January 2024 was. */
function weekdaysOf(weekday: number): string {
  const day = new Date(Date.UTC(2024, 0, weekday))
  return `${new Intl.DateTimeFormat(englishOfTheReader, { weekday: 'long', timeZone: 'UTC' }).format(day)}s`
}
