import type { DemoSponsorship } from './sponsorship-story.ts'

/** Whom Harbour Street thinks of bringing in, and of whom nothing came. */
export const harbourStreetSponsorships: DemoSponsorship[] = [
  {
    candidate: {
      name: 'Maeve Kinsella',
      trade: 'midwife',
      howKnown: 'She delivered both of mine. We have walked the pier on Sundays for six years.',
    },
    sponsor: 'esi',
    words:
      'Maeve has been the calmest person in four hundred rooms and goes home to nobody who wants to hear about it. She is weighing whether to leave the hospital and work for herself. She asks the question behind the question, and she waits for the answer.',
    proposed: { daysAgo: 2, at: '06:50' },
    answers: [
      { by: 'dana', answer: 'COMFORTABLE', when: { daysAgo: 2, at: '18:04' } },
      { by: 'lucas', answer: 'MEET_FIRST', when: { daysAgo: 1, at: '12:31' } },
    ],
    now: { state: 'PROPOSED' },
  },
  {
    candidate: {
      name: 'Declan Roche',
      trade: 'estate agent',
      howKnown: 'From the rowing club, since school.',
      business: 'I print his window cards, four times a year.',
    },
    sponsor: 'lucas',
    words:
      'Declan sells houses and would rather talk people out of the wrong one. His two partners want him to open three more offices, and he has nobody to tell that he does not want any. I think he would hear from us what he already knows, and he would say the same to us.',
    proposed: { daysAgo: 4, at: '12:15' },
    answers: [{ by: 'anne', answer: 'COMFORTABLE', when: { daysAgo: 3, at: '20:40' } }],
    hold: {
      by: 'esi',
      reason:
        'I keep the books of the firm he is in a dispute with. I could not say one honest thing about money in front of him, and I cannot tell him why.',
      raised: { daysAgo: 3, at: '21:25' },
    },
    now: { state: 'PROPOSED' },
  },
  {
    candidate: {
      name: 'Cormac Daly',
      trade: 'auctioneer of machines',
      howKnown: 'I have bought three lathes from him, and once he told me not to buy a fourth.',
      business: 'I still buy at his sales, perhaps once a year.',
    },
    sponsor: 'dana',
    words:
      'Cormac spends his days in the yards of people whose business has just ended, and he is the only one there who takes his hat off. He has seen how it goes wrong more often than any of us. I would like him to tell us earlier than he tells his customers.',
    proposed: { daysAgo: 10, at: '06:02' },
    hold: {
      by: 'rob',
      reason:
        'He sold my father’s yard in the bad year. It was all correct, and I was nineteen, and I held the gate. I do not think I could talk about the boats with him in the room.',
      raised: { daysAgo: 8, at: '20:12' },
    },
    now: { state: 'HELD' },
  },
  {
    candidate: {
      name: 'Saoirse Lynch',
      trade: 'map maker',
      howKnown:
        'She surveyed the slip for me, twice, because the first time she did not like her own numbers.',
    },
    sponsor: 'rob',
    words:
      'Saoirse draws charts of places where people used to live and asks the ones who are left what the fields were called. She has just been offered the whole coast and does not know how to say how long that takes. She is slower than any of us, and she is right.',
    proposed: { daysAgo: 9, at: '19:35' },
    now: { state: 'CLEARED' },
  },
  {
    candidate: {
      name: 'Pádraig Joyce',
      trade: 'glazier',
      howKnown: 'He put the glass into the schoolyard pavilion, and then the children’s faces.',
    },
    sponsor: 'mina',
    words:
      'Pádraig works with his two sons and has to decide which of them the firm goes to. He speaks of glass as if it could hear him. He told me that he has not said a sentence beginning with “I think” since his wife died, and I would like to hear one.',
    proposed: { daysAgo: 13, at: '18:20' },
    answers: [{ by: 'george', answer: 'COMFORTABLE', when: { daysAgo: 12, at: '23:50' } }],
    hold: {
      by: 'rob',
      reason: 'He and my brother have not spoken since the boathouse roof. I would hear of it at home.',
      raised: { daysAgo: 12, at: '21:02' },
      lifted: { daysAgo: 8, at: '20:40' },
    },
    address: { email: 'padraig@elsewhere.example', given: { daysAgo: 5, at: '18:30' } },
    now: { state: 'CLEARED' },
  },
  {
    candidate: {
      name: 'Nuala Byrne',
      trade: 'runs the ferry office',
      howKnown: 'Every part I have ever sent to the islands went across her counter.',
    },
    sponsor: 'dana',
    words:
      'Nuala runs the ferry office and has had every kind of person shout at her in every kind of weather. I have never heard her repeat a thing she was told. I think she would find it restful to sit with people who shout less, and we would learn what calm looks like at work.',
    proposed: { daysAgo: 11, at: '06:15' },
    address: { email: 'nuala@elsewhere.example', given: { daysAgo: 4, at: '06:05' } },
    letter: { by: 'priya', sent: { daysAgo: 3, at: '19:20' }, delivery: 'SENT' },
    now: { state: 'INVITED' },
  },
  {
    candidate: {
      name: 'Ted Hanlon',
      trade: 'harbour pilot',
      howKnown: 'His youngest was in my school; he came to every single evening.',
    },
    sponsor: 'anne',
    words:
      'Ted brings other people’s ships through the narrow part and hands them back. He is a year from his pension and asks me, of all people, what one is for after that. I would like him to ask ten of us, and I would like to hear what he answers himself.',
    proposed: { daysAgo: 12, at: '16:40' },
    now: { state: 'WITHDRAWN', ended: { daysAgo: 9, at: '17:10' } },
  },
  {
    candidate: {
      name: 'Fiachra Moran',
      trade: 'investment adviser',
      howKnown: 'We did our articles in the same office, twenty years ago.',
      business: 'He sends me a client now and then, and I send him one back.',
    },
    sponsor: 'esi',
    words:
      'Fiachra has looked after other people’s savings through two bad years without losing his temper or theirs. He is good company before seven in the morning, which I cannot say of many, and he would bring us somebody who knows how a bank thinks when nobody is looking.',
    proposed: { daysAgo: 24, at: '07:05' },
    hold: {
      by: 'mina',
      reason:
        'He manages what my father left us, and my brother thinks he does it badly. I would be careful with every word, and I am tired of being careful.',
      raised: { daysAgo: 21, at: '22:30' },
    },
    now: {
      state: 'CLOSED',
      ended: { daysAgo: 15, at: '20:15' },
      reason:
        'Esi, we talked about it for a long while. Half of this table has money with somebody, and they would weigh every word with an adviser here. It is not about Fiachra, of whom you speak so well. Please think of somebody again.',
    },
  },
  {
    candidate: {
      name: 'Orla Deasy',
      trade: 'organ builder',
      howKnown: 'She mended the instrument in our church and stayed for soup.',
    },
    sponsor: 'priya',
    words:
      'Orla takes apart things that were meant to outlast us and puts them back so that nobody can tell. She employs four people and has never told them what she earns. I would like to know what she thinks about while she works, and I believe she would like to be asked.',
    proposed: { daysAgo: 28, at: '21:10' },
    address: { email: 'orla@elsewhere.example', given: { daysAgo: 20, at: '21:00' } },
    letter: { by: 'anne', sent: { daysAgo: 19, at: '16:25' }, delivery: 'SENT' },
    now: { state: 'LAPSED', ended: { daysAgo: 5, at: '17:07' } },
  },
]
