import type { DemoThread } from './story.ts'

/** What Harbour Street talked about in the months before, the latest first. */
export const harbourStreetPastThreads: DemoThread[] = [
  {
    title: 'Does anyone use one of these scheduling tools, really use it?',
    kind: 'ASK',
    mode: 'EXPERIENCE',
    closed: { when: { daysAgo: 26, at: '21:05' } },
    letRest: { daysAgo: 1, at: '08:00' },
    posts: [
      {
        by: 'priya',
        when: { daysAgo: 33, at: '20:15' },
        body: 'Seven people, three shifts, a sheet of paper on the fridge that has been rubbed out so often you can see through it. Everyone says “get an app”. Has anyone here had one for longer than three months?',
      },
      {
        by: 'george',
        when: { daysAgo: 33, at: '23:59' },
        body: 'Two. The first sent everybody a message each time anybody breathed. The second is boring and I have had it four years. What made the difference was that the waiters chose it, not me.',
      },
      {
        by: 'tomas',
        when: { daysAgo: 32, at: '18:20' },
        body: 'Paper. In the hut, behind plastic, with a pen on a string. The string is the tool.',
      },
      {
        by: 'dana',
        when: { daysAgo: 32, at: '18:44' },
        body: 'The string is the tool.',
        inReplyTo: 3,
      },
      {
        by: 'priya',
        when: { daysAgo: 26, at: '21:02' },
        body: 'I let them choose, as George says. They chose the fridge, with two pens: black for fixed, green for “could swap”. It cost me two euro and a piece of string.',
      },
    ],
  },
  {
    title: 'An idea I would like you to take apart: repairs by subscription',
    kind: 'ASK',
    mode: 'IDEAS',
    closed: { when: { daysAgo: 44, at: '17:10' }, thanks: { priya: 'It was the Sundays. You asked.' } },
    outcome: 8,
    posts: [
      {
        by: 'dana',
        when: { daysAgo: 47, at: '05:55' },
        body: 'Farms bring me the same six things every year, all in the same two weeks, all broken on a Sunday. What if they paid me by the month, and in the winter I came and looked at everything before it breaks? I would have work in January. They would have no Sundays.\n\nI have told nobody. Please be hard on it.',
      },
      {
        by: 'esi',
        when: { daysAgo: 47, at: '07:05' },
        body: 'I like it, so here is the hard part: in the first year you are paid twelve times and they see you once. In month five somebody will ask what he is paying for. What do they *see* each month?',
      },
      {
        by: 'rob',
        when: { daysAgo: 46, at: '19:50' },
        body: 'I tried it with hulls. What broke it was the ones who had never looked after anything: they joined first, of course they did. Look at the machine before you take its owner on.',
      },
      {
        by: 'george',
        when: { daysAgo: 46, at: '23:30' },
        body: 'What is your January worth to you? If you would do it at cost just to keep Pat and the lad busy, then you already know your lowest price. Most of us never do.',
      },
      {
        by: 'priya',
        when: { daysAgo: 45, at: '21:10' },
        body: 'Is it the January or the Sundays? With me it was always the Sundays. If it is those, the cheap version is a price for Sundays that makes you glad when the phone rings.',
      },
      {
        by: 'dana',
        when: { daysAgo: 44, at: '06:03' },
        body: 'It is the Sundays. I did not know that until you asked. My mother is eighty-one and has her dinner at one.',
        inReplyTo: 5,
      },
      {
        by: 'anne',
        when: { daysAgo: 44, at: '16:50' },
        body: 'Then whatever you sell them, sell them Saturday.',
        inReplyTo: 6,
      },
      {
        by: 'dana',
        when: { daysAgo: 12, at: '05:58' },
        body: 'What became of it: four farms, a winter round in January, a Saturday number. No subscription. The Sunday price is on the wall in red and the phone has rung once in three weeks. I was glad when it did.',
      },
    ],
  },
  {
    title: 'Someone I mentor has stopped telling me the truth',
    kind: 'ASK',
    mode: 'ADVICE',
    closed: { when: { daysAgo: 58, at: '18:00' } },
    outcome: 4,
    posts: [
      {
        by: 'anne',
        when: { daysAgo: 61, at: '18:05' },
        body: 'A young deputy, gifted. For a year she told me everything. Since she applied for a school of her own, everything is “going well”. I wrote her reference. I think that is when it stopped.',
      },
      {
        by: 'tomas',
        when: { daysAgo: 60, at: '19:30' },
        body: 'You became the weather. Nobody tells the weather the truth.',
        inReplyTo: 1,
      },
      {
        by: 'jo',
        when: { daysAgo: 22, at: '06:59' },
        body: 'I read backwards when I joined, I hope that is all right. This one stayed with me. Did she ever answer?',
        inReplyTo: 1,
      },
      {
        by: 'anne',
        when: { daysAgo: 21, at: '17:20' },
        body: 'She did, Jo. I told her I had written my last reference for anyone I mentor, and why. There was a long pause and then she said, “Can I tell you about October?”',
        inReplyTo: 3,
      },
    ],
  },
  {
    title: 'What do you do in the hour before?',
    posts: [
      {
        by: 'george',
        when: { daysAgo: 75, at: '23:48' },
        body: 'Before a hard day, I mean. The bank at nine, the landlord, a funeral you have to speak at. I clean the grill. It is always very clean. What do you do?',
      },
      { by: 'dana', when: { daysAgo: 74, at: '05:50' }, body: 'Sharpen things.' },
      {
        by: 'esi',
        when: { daysAgo: 74, at: '06:40' },
        body: 'I write down the worst sentence anyone could say to me, and what I would answer. Then I put it in my shoe. I am aware of how that sounds.',
      },
      {
        by: 'priya',
        when: { daysAgo: 74, at: '07:30' },
        body: 'I count the controlled drugs. They are always all there and for a moment so am I.',
      },
      { by: 'rob', when: { daysAgo: 73, at: '20:00' }, body: 'Nothing at all, badly.' },
      {
        by: 'anne',
        when: { daysAgo: 73, at: '21:12' },
        body: 'I walk once round the yard before the children come. If I meet the caretaker we talk about gutters.',
      },
      {
        by: 'tomas',
        when: { daysAgo: 73, at: '21:30' },
        body: 'Ring my sister. She does not ask why any more.',
      },
      { by: 'lucas', when: { daysAgo: 72, at: '09:00' }, body: 'Sit in the van.' },
      { by: 'mina', when: { daysAgo: 71, at: '22:30' }, body: 'Water everything that does not need it.' },
      {
        by: 'george',
        when: { daysAgo: 70, at: '23:55' },
        body: 'I read this out to my cook. He says we should all come and clean the grill.',
      },
      {
        by: 'jo',
        when: { daysAgo: 6, at: '07:02' },
        body: 'I hold the animal. I know that is the job. But in the hour before I would do it anyway.',
      },
    ],
  },
  {
    title: 'When do you tell the people who depend on you that it is going badly?',
    kind: 'ASK',
    mode: 'EXPERIENCE',
    closed: { when: { daysAgo: 124, at: '20:00' }, thanks: { dana: 'On a Monday, then.' } },
    outcome: 7,
    resting: { by: 'rob', when: { daysAgo: 100, at: '20:00' } },
    posts: [
      {
        by: 'rob',
        when: { daysAgo: 128, at: '20:44' },
        body: 'Two orders gone in one month. I can carry everyone until about March. My brother says tell nobody until we know. I think they know. What have you told, and when?',
      },
      {
        by: 'george',
        when: { daysAgo: 127, at: '23:10' },
        body: 'I told them late, and the ones who stayed said they forgave me for the closing, but it took them longer to forgive the six weeks in which I had whistled.',
        before: 'I told them late. They forgave the closing sooner than the whistling.',
      },
      {
        by: 'esi',
        when: { daysAgo: 126, at: '06:30' },
        body: 'There is a number at which *you* would want to know, if you were them. Is it past?',
      },
      { by: 'rob', when: { daysAgo: 126, at: '20:20' }, body: null },
      {
        by: 'rob',
        when: { daysAgo: 126, at: '20:41' },
        body: 'It is past. I took back what I wrote above, it was about my brother and it was not fair to him.',
        inReplyTo: 3,
      },
      {
        by: 'dana',
        when: { daysAgo: 125, at: '06:00' },
        body: 'My father told us on a Friday. My mother never forgave him the weekend. Tell them on a Monday, and have one thing each of them can do.',
      },
      {
        by: 'rob',
        when: { daysAgo: 112, at: '20:15' },
        body: 'Told them Monday. One thing each. Two of them came back on the Tuesday with an order for a skiff from a man I have been too proud to ring for six years.',
      },
    ],
  },
  {
    title: 'Books that changed how you work (not how you talk about work)',
    kind: 'SHARE',
    pinned: { by: 'anne', when: { daysAgo: 149, at: '16:40' } },
    posts: [
      {
        by: 'anne',
        when: { daysAgo: 150, at: '17:00' },
        body: 'I will start: a thin one about how surgeons learned to use a checklist, and how much they minded. I have minded less since.',
      },
      {
        by: 'mina',
        when: { daysAgo: 149, at: '22:00' },
        body: 'A book on Japanese joinery that has almost no words. When a client cannot decide I draw the joint first.',
      },
      {
        by: 'esi',
        when: { daysAgo: 148, at: '07:00' },
        body: 'My grandmother’s market ledger, 1961 to 1974. Everything anyone needs to know about credit is in the margins.',
      },
      {
        by: 'lucas',
        when: { daysAgo: 147, at: '08:40' },
        body: 'Esi, if you ever want that printed, I will do it for the paper.',
        inReplyTo: 3,
      },
      {
        by: 'esi',
        when: { daysAgo: 147, at: '09:05' },
        body: 'You have just made me cry at a client’s.',
        inReplyTo: 4,
      },
    ],
  },
]
