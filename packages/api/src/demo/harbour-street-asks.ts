import type { DemoThread } from './story.ts'

/** What Harbour Street asks in ways of its own: kept to a few, to be listened to, offered, not to be raised again. */
export const harbourStreetAsks: DemoThread[] = [
  {
    title: 'The bank has called, and I have not told Pat',
    kind: 'ASK',
    mode: 'JUST_LISTEN',
    confidence: 'NAMED',
    among: 'priya esi',
    posts: [
      {
        by: 'dana',
        when: { daysAgo: 6, at: '05:40' },
        body: 'They want to “look at the overdraft together”. I have been with them for nineteen years and nobody has ever wanted to look at anything together. Pat thinks the new lathe is paid for.\n\nI am not asking what to do yet. I wanted two people to know.',
        reactions: { WITH_YOU: 'priya esi' },
      },
      {
        by: 'esi',
        when: { daysAgo: 6, at: '07:05' },
        body: 'Now two people know. Bring the letter and I will read it with you, whenever you say.',
      },
      {
        by: 'priya',
        when: { daysAgo: 5, at: '21:00' },
        body: 'I have sat in that chair, with that sentence. It was not the end of anything.',
      },
      {
        by: 'dana',
        when: { daysAgo: 4, at: '05:50' },
        body: 'Slept. That had not happened since they rang.',
      },
      {
        by: 'priya',
        when: { daysAgo: 1, at: '21:55' },
        body: 'Ten o’clock, then. I have the morning off, and a telephone.',
      },
    ],
  },
  {
    title: 'My father is ill, and I open at five all the same',
    kind: 'ASK',
    mode: 'JUST_LISTEN',
    posts: [
      {
        by: 'george',
        when: { daysAgo: 5, at: '23:40' },
        body: 'He does not know me on some days. On the others he wants to know what is on tonight, and I tell him, and he corrects the sauce. Then I go and open.\n\nThere is nothing to fix. I only did not want to be the one who asks all of you things and never says this.',
        reactions: { WITH_YOU: 'dana esi priya', SAME_HERE: 'anne' },
      },
      { by: 'esi', when: { daysAgo: 4, at: '06:40' }, body: 'I read this twice, and I am glad you said it.' },
      {
        by: 'anne',
        when: { daysAgo: 4, at: '21:00' },
        body: 'Mine corrected my handwriting. I would give a good deal for one more correction.',
      },
      { by: 'tomas', when: { daysAgo: 4, at: '21:30' }, body: 'I will come on Sunday and eat what he says.' },
    ],
  },
  {
    title: 'How would you say no to a client you like?',
    kind: 'ASK',
    mode: 'EXPERIENCE',
    posts: [
      {
        by: 'esi',
        when: { daysAgo: 3, at: '06:50' },
        body: 'He pays late, he asks for everything twice, and he is the kindest man on the quay. I have kept his books for six years below what they cost me. Has any of you ever let somebody go whom you would gladly have had to dinner?',
      },
    ],
  },
  {
    title: 'What a parent said to me in the car park',
    kind: 'TALK',
    confidence: 'NOT_AGAIN',
    posts: [
      {
        by: 'anne',
        when: { daysAgo: 2, at: '17:30' },
        body: 'She said I had been unfair to her boy for a year, and that everybody knew it. I have gone through the year in my head, and I think that she is right about one term of it.\n\nI want to say it once, here, and then not find it again at breakfast.',
      },
      {
        by: 'tomas',
        when: { daysAgo: 2, at: '20:10' },
        body: 'I have had a term like that with a lad. What helped was telling him so before he left, in two sentences, with no because in them.',
        inReplyTo: 1,
      },
      {
        by: 'priya',
        when: { daysAgo: 1, at: '22:00' },
        body: 'One term, and you went and counted. I would want my children with you.',
      },
    ],
  },
  {
    title: 'Oak offcuts, dry, for whoever comes with a van',
    kind: 'OFFER_OR_NEED',
    posts: [
      {
        by: 'rob',
        when: { daysAgo: 9, at: '19:50' },
        body: 'The big order left me with a wall of it, a hand wide and up to two metres. Too good for the stove. First come, and bring gloves.',
      },
      {
        by: 'mina',
        when: { daysAgo: 8, at: '22:10' },
        body: 'Two benches and a gate are looking at me as I read this. Saturday?',
      },
    ],
  },
  {
    title: 'Does one of you know who still repairs weighbridges?',
    kind: 'ASK',
    mode: 'INTRODUCTION',
    closed: {
      when: { daysAgo: 1, at: '21:45' },
      thanks: {
        dana: 'Your man came on Saturday, before six, and would not take anything for it. I owe you a Sunday.',
      },
    },
    posts: [
      {
        by: 'tomas',
        when: { daysAgo: 12, at: '20:05' },
        body: 'The maker is gone, the one who bought the maker sends an engineer from two hundred miles away in three weeks, and I have eleven lorries a day that I cannot weigh.',
      },
      {
        by: 'dana',
        when: { daysAgo: 11, at: '05:45' },
        body: 'There is a man in Kilmore who did the beet factory until it closed. He is seventy-four and he will want to be asked, not booked. I will ring him this evening and say that you are all right.',
      },
      {
        by: 'tomas',
        when: { daysAgo: 11, at: '12:15' },
        body: 'Asked, not booked. Understood.',
        inReplyTo: 2,
      },
    ],
  },
  {
    title: 'How do I tell the night shift that there will be none?',
    kind: 'ASK',
    mode: 'ADVICE',
    closed: {
      when: { daysAgo: 30, at: '20:40' },
      thanks: { anne: 'I read your two sentences out, word for word, and then I sat down.', george: '' },
    },
    posts: [
      {
        by: 'priya',
        when: { daysAgo: 41, at: '21:20' },
        body: 'Three people, two of them with me since the beginning. From the new year the health board pays for nights at one pharmacy in the county, and it is not ours. I have known for nine days.',
      },
      {
        by: 'anne',
        when: { daysAgo: 40, at: '17:15' },
        body: 'Say what ends and what does not, in that order, in two sentences. Write them down, and do not improve them on the way in.',
        reactions: { MADE_ME_THINK: 'priya lucas' },
      },
      {
        by: 'george',
        when: { daysAgo: 40, at: '23:45' },
        body: 'Tell them today. On the ninth day it is news; on the tenth it is something that you kept.',
      },
      {
        by: 'priya',
        when: { daysAgo: 38, at: '06:30' },
        body: 'Told them. Two sentences. Nobody shouted, and one of them made the tea.',
      },
    ],
  },
]
