import type { DemoSponsorship } from './sponsorship-story.ts'

/** Whom the Maple Room thinks of bringing in, and who thanked them and said no. */
export const mapleRoomSponsorships: DemoSponsorship[] = [
  {
    candidate: {
      name: 'Lou Pettipas',
      trade: 'cobbler',
      howKnown: 'Lou has resoled the same pair of shoes for me through eleven trials.',
    },
    sponsor: 'ines',
    words:
      'Lou sees from a heel what kind of year somebody has had, and never says so. The shop’s lease ends in spring and everybody has an opinion about it except Lou. I think it would help to be in a room where people first ask and then wait, as we do on good days.',
    proposed: { daysAgo: 9, at: '17:50' },
    answers: [
      { by: 'abel', answer: 'MEET_FIRST', when: { daysAgo: 6, at: '20:05' } },
      { by: 'teo', answer: 'COMFORTABLE', when: { daysAgo: 5, at: '18:10' } },
    ],
    now: { state: 'PROPOSED' },
  },
  {
    candidate: {
      name: 'Gretel Aucoin',
      trade: 'luthier',
      howKnown: 'She is my neighbour. We share a wall, and her planes begin when my kettle does.',
    },
    sponsor: 'felix',
    words:
      'Gretel makes four violins a year and has a list for nine years. She has begun to think about stopping the list, which frightens everybody but her. She would never say a thing here that she has not turned over twice, and we could do with some of that.',
    proposed: { daysAgo: 14, at: '19:00' },
    now: { state: 'CLEARED' },
  },
  {
    candidate: {
      name: 'Camille Roy',
      trade: 'beekeeper',
      howKnown: 'We have shared a roof, a flask and the end of the night shift for five years.',
    },
    sponsor: 'sunniva',
    words:
      'Camille keeps the bees at the hospital, on the roof, and has talked more of us down from there than she knows. I would like her to have a place to come down to herself.',
    proposed: { daysAgo: 14, at: '08:10' },
    address: { email: 'camille@elsewhere.example', given: { daysAgo: 6, at: '07:30' } },
    letter: {
      by: 'wren',
      sent: { daysAgo: 5, at: '08:00' },
      delivery: 'FAILED',
      problem: 'The address does not exist (550).',
    },
    now: { state: 'INVITED' },
  },
  {
    candidate: {
      name: 'Jean-Guy Comeau',
      trade: 'chimney sweep',
      howKnown: 'We meet on roofs. He goes down where I stay up.',
      business: 'He passes me leaks and I pass him smoke.',
    },
    sponsor: 'teo',
    words:
      'Jean-Guy has worked alone for thirty years and knows the inside of every house in this town. He has started to train somebody and finds that he cannot explain what his hands do. I learn that every day with my uncle, and I would like to learn it beside him.',
    proposed: { daysAgo: 22, at: '18:30' },
    address: { email: 'jeanguy@elsewhere.example', given: { daysAgo: 14, at: '18:00' } },
    letter: { by: 'wren', sent: { daysAgo: 12, at: '05:00' }, delivery: 'SENT' },
    now: { state: 'DECLINED', ended: { daysAgo: 8, at: '19:40' } },
  },
]
