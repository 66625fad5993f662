import type { DemoMeetings } from './meeting-story.ts'

/** The breakfasts of the Maple Room. Of the last one it is not said yet who was there, nor what became of its table. */
export const mapleRoomMeetings: DemoMeetings = {
  plannedBy: 'wren',
  nextInDays: [5],
  weeksPast: 10,
  at: '7:00',
  durationMinutes: 75,
  place: 'Upstairs at the Maple',
  link: 'https://call.maple.example/breakfast',
  host: { always: 'wren' },
  regulars: 'wren bo',
  settings: { allowsVisitors: false, noteReaders: 'TABLE' },
  weeks: {
    [-10]: { going: 'abel sunniva ines', there: 'wren abel sunniva ines felix', away: 'esi bo' },
    [-9]: { going: 'teo esi felix', cannot: 'sunniva', there: 'wren bo teo esi felix', away: 'sunniva' },
    [-8]: { going: 'abel felix', maybe: 'ines', there: 'wren bo abel ines felix', away: 'teo' },
    [-7]: { going: 'felix noor sunniva', there: 'wren felix noor sunniva bo abel' },
    [-6]: { going: 'teo ines', cannot: 'abel', there: 'wren teo ines bo', away: 'abel esi' },
    [-5]: { going: 'esi sunniva noor', there: 'wren esi sunniva noor bo felix', away: 'teo' },
    [-4]: {
      going: 'abel teo ines',
      there: 'wren abel teo ines bo noor',
      away: 'sunniva',
      note: {
        by: 'wren',
        text: 'Teo asked what a man is for who has given his firm away. Nobody answered, and then everybody did.',
      },
    },
    [-3]: { going: 'sunniva felix esi', maybe: 'noor', there: 'wren sunniva felix bo', away: 'esi' },
    [-2]: {
      going: 'abel ines noor felix',
      there: 'wren bo abel ines noor felix sunniva',
      away: 'teo',
      note: {
        by: 'sunniva',
        text: 'Felix told us that he is moving. We did not know what to do with our hands, so we buttered things.\n\nWhat he left us with: *read it once more before you send it, and then send it.*',
      },
    },
    [-1]: { going: 'abel teo sunniva esi', cannot: 'ines', there: 'abel sunniva' },
    0: { going: 'abel ines', maybe: 'teo', cannot: 'esi' },
  },
  items: [
    {
      by: 'teo',
      put: { daysAgo: 30, at: '19:00' },
      thread: 'Taking over a firm from someone who is still in it',
      minutes: 20,
      weeks: [-4],
      became: 'DISCUSSED',
      writtenBack: 4,
    },
    {
      by: 'bo',
      put: { daysAgo: 5, at: '05:08' },
      title: 'When they stop talking as I come down the ladder',
      minutes: 15,
      weeks: [-1],
    },
    {
      by: 'abel',
      put: { daysAgo: 3, at: '20:20' },
      title: 'Whom to leave the tools to',
      mattersNow: true,
      weeks: [-1],
      became: 'DISCUSSED',
    },
    {
      by: 'ines',
      put: { daysAgo: 1, at: '17:50' },
      thread: 'How do you stop taking other people’s sentences home?',
      weeks: [0],
    },
  ],
}
