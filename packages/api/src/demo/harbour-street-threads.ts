import type { DemoThread } from './story.ts'

/** What Harbour Street has talked about in these weeks, the latest first. */
export const harbourStreetThreads: DemoThread[] = [
  {
    title: 'How do you let someone go with dignity?',
    kind: 'ASK',
    mode: 'EXPERIENCE',
    posts: [
      {
        by: 'tomas',
        when: { daysAgo: 5, at: '06:12' },
        body: 'I have a man who has been with me nine years and has not been right since spring. I have covered for him twice. I keep telling myself it will turn, and I think the honest answer is that I have waited too long.\n\nI am not looking for the legal side. I want to know how you said it, and what you would do differently.',
      },
      {
        by: 'esi',
        when: { daysAgo: 5, at: '07:02' },
        body: 'Before how you say it: what does he know already? The one time I had to do it, I had rehearsed for two weeks and she said “I wondered when you would”. Nine years is long enough for him to read your face across a site.',
        inReplyTo: 1,
      },
      {
        by: 'tomas',
        when: { daysAgo: 5, at: '12:40' },
        body: 'He knows something. I have told him twice to mind the scaffold and once that I need him sharper. I have never said the word. So no, he does not know, and now that I write it down that is on me.',
        inReplyTo: 2,
      },
      {
        by: 'george',
        when: { daysAgo: 5, at: '23:51' },
        body: 'When I closed Bridge Street I had eleven people to tell. What I got right: I told each one alone, standing up, before ten in the morning, and in the first sentence. What I got wrong: I talked afterwards. For each of them I had a speech about how much they had meant to me, and it was for me.\n\nOne of them told me later: *I needed to go and ring my wife, and you kept thanking me.*',
      },
      {
        by: 'dana',
        when: { daysAgo: 3, at: '05:48' },
        body: 'I had to do it to the man who taught me the lathe. A month later I went round with a bag of his own tools he had left. We did not say much. He rings me now when he sees a machine go cheap.\n\nBut first, Tomás: has anyone asked him what happened in spring?',
        inReplyTo: 1,
      },
      {
        by: 'priya',
        when: { daysAgo: 1, at: '21:40' },
        body: '> I think the honest answer is that I have waited too long.\n\nI did too. What I would change: I opened with the decision instead of circling it, and then I stopped talking. He told me he had been expecting it since *the summer*. All my kindness had been for me.',
        inReplyTo: 1,
      },
      {
        by: 'anne',
        when: { daysAgo: 1, at: '22:15' },
        body: 'Three things I have learned, each the hard way:\n\n- Have the next practical thing ready on paper: last day, pay, who he can ring. People cannot hear after the first sentence, but they can read that evening.\n- Do not let him go back out to the others with that face. Have somewhere for him to be.\n- Go and see him a month later, as Dana did. Nobody does. It is the part they remember.',
      },
      {
        by: 'tomas',
        when: { daysAgo: 0, at: '05:52' },
        body: 'Nobody has asked him what happened in spring. I have been going round that sentence since {dana} wrote it. I am going to ask him today, before anything, and then I will know which of your answers I need.',
        inReplyTo: 5,
      },
    ],
  },
  {
    title: 'Pricing a job when you know the client will haggle',
    followedBy: 'mina',
    kind: 'ASK',
    mode: 'ADVICE',
    posts: [
      {
        by: 'lucas',
        when: { daysAgo: 8, at: '08:05' },
        body: 'A hotel wants everything: menus, door cards, the lot. I have worked with the owner before. Whatever I say, he will take a fifth off it and feel he has won. Do I put the fifth on first? It works, and it makes me feel like someone I do not want to be.',
      },
      {
        by: 'rob',
        when: { daysAgo: 8, at: '20:31' },
        body: 'I stopped the day a man found out what I had charged the boat next to his. Now I have one price and a list of what can be left out. They want it cheaper, I hand them the list and a pencil. Nobody has ever struck out the keel.',
      },
      {
        by: 'esi',
        when: { daysAgo: 7, at: '06:58' },
        body: 'What does the job cost you when he pays at ninety days? I ask because I know that hotel’s kind. A fifth off and paid in fourteen days may be the better job. He likes winning: let him win something you can afford.',
      },
      {
        by: 'lucas',
        when: { daysAgo: 7, at: '09:12' },
        body: 'I had not thought of selling him the fourteen days. He would love that. He would tell everyone.',
        inReplyTo: 3,
      },
      {
        by: 'mina',
        when: { daysAgo: 6, at: '21:20' },
        body: 'The list and the pencil is going on my wall. I have always taken things off myself, at night, before anyone asked.',
        inReplyTo: 2,
      },
      {
        by: 'lucas',
        when: { daysAgo: 3, at: '12:38' },
        body: 'Went this morning. One price, the list, and “four per cent off if it is paid in two weeks”. He struck out the leather folders, took the two weeks, and told me I drive a hard bargain. I sat in the van for a minute before I drove off.',
        pictures: [
          {
            picture: 'price-list',
            alt: 'My whiteboard, headed “One price”: menus, door cards and the wine list are ticked, the leather folders struck out in red. Below, in a red frame: four per cent off in fourteen days.',
          },
        ],
      },
      {
        by: 'esi',
        when: { daysAgo: 0, at: '06:02' },
        body: 'Put the date in your calendar, Lucas. Fifteenth day, ring him, friendly. That he learns you mean it is worth more than the four per cent.',
        inReplyTo: 6,
      },
    ],
  },
  {
    title: 'Is a four-day week honest if I still work five?',
    posts: [
      {
        by: 'lucas',
        when: { daysAgo: 13, at: '06:22' },
        body: 'We have been closed on Fridays since September. The work gets done, nobody is off sick, two people told me they see their fathers again. And on Fridays I am there alone from seven, with the lights off so that nobody sees.\n\nAm I lying to them?',
      },
      {
        by: 'anne',
        when: { daysAgo: 13, at: '07:15' },
        body: 'Who are the lights off for?',
      },
      {
        by: 'lucas',
        when: { daysAgo: 13, at: '07:21' },
        body: 'That is an unkind question at seven in the morning. For them, I thought. So that nobody thinks they ought to be there too.',
        inReplyTo: 2,
      },
      {
        by: 'jo',
        when: { daysAgo: 12, at: '06:50' },
        body: 'I am new here, so tell me if this is not how it is done. In our practice the partners say nobody should answer mail at night, and then they answer mail at night. We all know. What we learned from it is not that nights are free, it is that being a partner means having none.',
      },
      {
        by: 'tomas',
        when: { daysAgo: 12, at: '19:04' },
        body: 'That is just how it is done, Jo.',
        inReplyTo: 4,
      },
      {
        by: 'dana',
        when: { daysAgo: 11, at: '06:01' },
        body: 'What do you do on those Fridays? If it is the work of five, then the week is not paid for yet and you are paying it. If it is that you do not know what to do with a Friday, that is another thread.',
      },
      {
        by: 'lucas',
        when: { daysAgo: 10, at: '13:30' },
        body: 'Half of it is quotes. The other half, Dana, is the other thread.',
        inReplyTo: 6,
      },
      {
        by: 'rob',
        when: { daysAgo: 9, at: '20:02' },
        body: 'Come down to the yard on Friday. I have a deck to caulk and you have two hands. Bring nothing.',
        inReplyTo: 7,
      },
    ],
  },
  {
    title: 'First partner: what did you write down, and what do you wish you had?',
    kind: 'ASK',
    mode: 'EXPERIENCE',
    modeChanged: { daysAgo: 19, at: '08:00' },
    confidence: 'LESSON_MAY_TRAVEL',
    closed: {
      when: { daysAgo: 4, at: '22:08' },
      thanks: {
        rob: 'Who may stop a thing. It is the first line, and it is yours.',
        jo: 'The holidays would have cost us more than the money. Thank you for saying so in your first weeks.',
        esi: '',
      },
    },
    posts: [
      {
        by: 'mina',
        when: { daysAgo: 20, at: '22:40' },
        body: 'We have worked side by side for two years, Hester and I, each with our own name on the door. Now she wants one door. I like her, I trust her, and I cannot sleep. The solicitor has sent eleven pages about what happens if we hate each other.\n\nWhat should be written down that solicitors do not think of?',
      },
      {
        by: 'rob',
        when: { daysAgo: 19, at: '20:10' },
        body: 'With my brother we wrote down nothing, because he is my brother. What I wish we had: who may say no, and to what. Not who decides. Who may *stop* a thing. We would have had one fight instead of eleven years of not quite having it.',
      },
      {
        by: 'jo',
        when: { daysAgo: 18, at: '07:31' },
        body: 'I bought in last spring. We wrote down money to the last cent. We did not write down holidays, and it turns out that holidays are money, and sleep, and who loves their children more.',
      },
      {
        by: 'esi',
        when: { daysAgo: 18, at: '08:00' },
        body: 'A date. Write down the day in a year’s time on which you both say, out loud, whether you would sign it again. People will tell you it sounds like a lack of trust. It is what lets you stay.',
      },
      {
        by: 'anne',
        when: { daysAgo: 17, at: '17:45' },
        body: 'What is it that keeps you awake? Is it the eleven pages or is it Hester?',
        inReplyTo: 1,
      },
      {
        by: 'mina',
        when: { daysAgo: 16, at: '22:58' },
        body: 'It is that I chose the shed. I like the shed. I have never said so to her because it sounds like a reason a child would give.',
        inReplyTo: 5,
        before: 'It is the shed. I like the shed.',
      },
      {
        by: 'george',
        when: { daysAgo: 16, at: '23:40' },
        body: 'Then the shed goes on page one.',
        inReplyTo: 6,
      },
      {
        by: 'mina',
        when: { daysAgo: 4, at: '22:05' },
        body: 'I told her about the shed. She laughed and said she has been dreading my asking her to give up her Mondays. We have two pages of our own now: who may stop what (thank you Rob), holidays (thank you Jo), the second of March next year (thank you Esi), the shed, the Mondays. The eleven pages can have the rest.',
      },
    ],
  },
]
