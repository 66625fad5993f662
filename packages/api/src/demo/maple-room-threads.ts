import type { Moment } from './moment-before.ts'
import type { DemoPost, DemoThread } from './story.ts'

/** One line a person a week, since the summer: a long thread that everybody knows by heart. */
const oneLineEach: [by: string, line: string][] = [
  [
    'wren',
    'One line each, whenever you like: what did this week teach you? I begin: dough forgives, ovens do not.',
  ],
  ['abel', 'A piano that nobody plays goes out of tune more slowly than one that is played badly.'],
  ['sunniva', 'The patient who says sorry most is the one to look in on first.'],
  ['esi', 'A client who hides the letters has already read them.'],
  ['wren', 'If the new one asks why, stop and answer. It takes less time than the second time.'],
  [
    'abel',
    'I drove four hours to a school to find one key stuck with a raisin. They cried with relief. So did I, a bit.',
  ],
  ['sunniva', 'Silence is not the same as sleeping.'],
  ['esi', 'Nobody minds a late invoice as much as the person who has not sent it.'],
  ['wren', 'Rain sells cake.'],
  ['abel', 'The best tuners I know hum.'],
  ['sunniva', 'Ask the cleaners. Always ask the cleaners.'],
  ['esi', 'When two partners quarrel about stationery it is not about stationery.'],
  [
    'teo',
    'Hello, Abel told me about this one. Mine: you can tell everything about a firm by how it carries a ladder.',
  ],
  [
    'wren',
    'Welcome, Teo. Mine: the first customer decides what kind of morning it is, and does not know it.',
  ],
  ['abel', 'Teo carried the ladder very well.'],
  ['sunniva', 'You can hold someone’s hand too long.'],
  ['teo', 'My uncle is not slow. He is waiting for me to see it.'],
  ['esi', 'The cheapest thing in any business is a phone call on the day it went wrong.'],
  ['wren', 'I do not hate Mondays. I hate Sundays after four.'],
  ['abel', 'Old people apologise for their pianos as if they were their teeth.'],
  ['sunniva', 'Do not say “just”. As in “just a small injection”.'],
  ['teo', 'Estimate in the morning. After lunch every roof is smaller.'],
  [
    'ines',
    'New here. This week I said “I never loved you” eleven times, for eleven different people. It wears the words thin.',
  ],
  ['wren', 'Inès, I read that aloud to the starter and we both needed a minute.'],
  ['abel', 'Some days the tuning is fine and it is the room.'],
  [
    'esi',
    'People will pay anything not to open an envelope. I am thinking of opening envelopes for a living.',
  ],
  ['sunniva', 'Three in the morning is a place. The same people are always there.'],
  ['teo', 'Fell this week. Only a metre. It was the metre I was not looking at.'],
  ['ines', 'The pause before an answer is part of the answer and there is no box for it on the form.'],
  ['wren', 'Teo, come by for a roll, I want to see you walk.'],
  ['teo', 'Walked. Ate two.'],
  ['abel', 'A child asked me where the wrong notes go when I take them out.'],
  ['esi', 'Where did you say?'],
  ['abel', 'Into the car. It is full of them.'],
  ['sunniva', 'Nobody remembers what you said. They remember whether you sat down.'],
  [
    'ines',
    'There is no word for “fair” in half the languages I work with. There is always a word for “enough”.',
  ],
  [
    'wren',
    'Raised the price of the small loaf by ten cents and three people thanked me. I have been afraid of that for two years.',
  ],
  ['teo', 'Told a client it would leak again. He hired me because of it.'],
  [
    'esi',
    'The spreadsheet was right and everyone around it was wrong, which is the same as its being wrong.',
  ],
  ['abel', 'I tuned for a man who has gone deaf. He put his forehead on the lid. It was in tune, he said.'],
  ['sunniva', 'I have read that one four times, Abel.'],
  ['ines', 'Me too.'],
  ['teo', 'I can now say “I don’t know yet” without adding anything.'],
  ['wren', 'Flour is up again. I am not.'],
  [
    'bo',
    'Good morning. Wren said to write something. An engine tells you for a week, in a low voice, before it tells you in a loud one.',
  ],
  ['sunniva', 'So does everyone, Bo. Welcome.'],
  ['abel', 'A low voice in what key?'],
  ['bo', 'Roughly E flat. I checked, because you asked.'],
  [
    'esi',
    'Somebody paid a bill from 2019 this week with a note that said “sorry, it was a bad patch”. I have framed it.',
  ],
  ['ines', 'I was asked to interpret a joke. I asked the court for a recess.'],
  ['teo', 'The new lad carries a ladder well.'],
  ['wren', 'I closed for a day and the street did not end.'],
  [
    'bo',
    'Being chief means everybody stops talking when you come down the ladder. I have started to whistle on the way.',
  ],
  ['sunniva', 'I have started to knock on doors that are open.'],
  ['abel', 'Replaced one hammer in a piano of 1911. Two hundred and twenty others are wondering.'],
  ['ines', 'This week nobody lied in any language. I went for a swim.'],
  ['bo', 'Told the captain no. Nothing happened, apart from what I had said would.'],
  ['sunniva', 'Somebody I sat with in July sent a photograph of her tomatoes.'],
]

const weekly = (at: number): Moment => ({
  daysAgo: 2 + Math.floor((oneLineEach.length - 1 - at) * 2.2),
  at: at % 2 ? '07:40' : '19:05',
})

const learned: DemoPost[] = oneLineEach.map(([by, body], at) => ({ by, body, when: weekly(at) }))

/** What the Maple Room talked about, the latest first. */
export const mapleRoomThreads: DemoThread[] = [
  { title: 'One line each: what did this week teach you?', posts: learned },
  {
    title: 'How do you stop taking other people’s sentences home?',
    kind: 'ASK',
    mode: 'EXPERIENCE',
    posts: [
      {
        by: 'ines',
        when: { daysAgo: 6, at: '17:35' },
        body: 'I interpret in the first person. All day I say *I did it*, *I saw her*, *I want my children*. I used to leave it in the car. Lately it comes in with me and sits down.\n\nSunniva, you must know something about this. What do you do with your hands when you come home?',
      },
      {
        by: 'sunniva',
        when: { daysAgo: 5, at: '05:20' },
        body: 'I say one thing aloud in the doorway that happened to *me* today. It has to be mine. Yesterday it was that I had found a good pear. It sounds like nothing. It is where I change sides.',
      },
      {
        by: 'bo',
        when: { daysAgo: 1, at: '05:06' },
        body: 'We have a board in the engine room where you hang your tag when you go ashore. I hang mine slowly.',
      },
    ],
  },
  {
    title: 'Taking over a firm from someone who is still in it',
    kind: 'ASK',
    mode: 'ADVICE',
    posts: [
      {
        by: 'teo',
        when: { daysAgo: 30, at: '18:45' },
        body: 'My uncle signed it over on the first. On the second he was in at six as always, and gave out the jobs as always, and looked at me as if to ask whether that was all right. It was not and I said it was.',
      },
      {
        by: 'abel',
        when: { daysAgo: 29, at: '20:10' },
        body: 'What would be a job that only he could do, that is not yours?',
      },
      {
        by: 'wren',
        when: { daysAgo: 28, at: '04:30' },
        body: 'My mother still comes in. She has the cinnamon. Nobody may touch the cinnamon. It took us a year to find out that this was the contract.',
        inReplyTo: 2,
      },
      {
        by: 'teo',
        when: { daysAgo: 8, at: '17:55' },
        body: 'He has the apprentices now. All of them, mornings, in the yard, with the ladder. I give out the jobs. On the first day he came up to me afterwards and asked for one.',
      },
    ],
  },
]
