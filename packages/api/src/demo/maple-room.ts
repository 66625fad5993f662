import { charterTemplate } from '../groups/charter-template.ts'
import { mapleRoomThreads } from './maple-room-threads.ts'
import type { Story } from './story.ts'

/** A table of seven on the other side of the water. One of them sits at Harbour Street too; neither table knows. */
export const mapleRoom: Story = {
  slug: 'maple-room-q4xd',
  name: 'The Maple Room',
  purpose:
    'Seven people who work with their hands or with other people’s troubles. We think aloud on Thursdays so that we need not do it at home.',
  whatItIsNot: 'A network\nA class\nA place where anyone is fixed',
  rhythm: 'Thursdays at 7:00, upstairs at the Maple, while they bake.',
  timeZone: 'America/Halifax',
  meetingName: 'Breakfast',
  charter: charterTemplate,
  founded: { daysAgo: 210, at: '09:00' },
  people: {
    wren: {
      name: 'Wren Delaney',
      email: 'wren@maple.example',
      trade: 'baker',
      askMeAbout: 'Getting up. Ovens. Firing your landlord.',
      joined: { daysAgo: 210, at: '09:00' },
      admin: true,
      founder: true,
      lastLooked: { daysAgo: 1, at: '04:40' },
    },
    esi: {
      name: 'Esi M.',
      email: 'esi@harbour.example',
      trade: 'works with numbers, mostly other people’s',
      askMeAbout: 'Anything but tax.',
      joined: { daysAgo: 209, at: '12:00' },
      founder: true,
      lastLooked: { daysAgo: 3, at: '13:00' },
    },
    abel: {
      name: 'Abel Tremblay',
      email: 'abel@maple.example',
      trade: 'piano tuner',
      askMeAbout: 'Listening. Driving long distances to listen.',
      joined: { daysAgo: 207, at: '18:30' },
      founder: true,
      lastLooked: { daysAgo: 2, at: '20:00' },
    },
    sunniva: {
      name: 'Sunniva Hale',
      email: 'sunniva@maple.example',
      trade: 'night nurse',
      askMeAbout: 'Three in the morning.',
      joined: { daysAgo: 205, at: '10:15' },
      founder: true,
      admin: true,
      lastLooked: { daysAgo: 0, at: '05:05' },
    },
    teo: {
      name: 'Teo Marchetti',
      email: 'teo@maple.example',
      trade: 'roofer',
      askMeAbout: 'Weather, fear, invoices.',
      joined: { daysAgo: 150, at: '19:10' },
      broughtInBy: {
        sponsor: 'abel',
        words:
          'Teo repaired my roof in November and apologised to the house for the noise. He is taking over his uncle’s firm and everybody tells him what to do except the people who have done it.',
      },
      lastLooked: { daysAgo: 8, at: '18:00' },
    },
    ines: {
      name: 'Inès Okafor',
      email: 'ines@maple.example',
      trade: 'court interpreter',
      askMeAbout: 'Saying exactly what was said.',
      joined: { daysAgo: 120, at: '08:20' },
      broughtInBy: {
        sponsor: 'sunniva',
        words:
          'Inès says other people’s worst sentences aloud for a living, in the first person, and then goes home. I have never met anyone who chooses words with more care, or who needs more to be somewhere where they are her own.',
      },
      lastLooked: { daysAgo: 5, at: '17:40' },
    },
    bo: {
      name: 'Bo Lindgren',
      email: 'bo@maple.example',
      trade: 'ferry engineer',
      askMeAbout: 'Engines, patience, the smell of things about to go wrong.',
      joined: { daysAgo: 40, at: '06:00' },
      newcomer: true,
      broughtInBy: {
        sponsor: 'wren',
        words:
          'Bo buys one roll every morning at five to five and once told me, over that roll, the best thing anybody has said to me about being afraid. He has just been made chief and has nobody below deck to be unsure with.',
      },
      lastLooked: { daysAgo: 1, at: '05:10' },
    },
  },
  threads: mapleRoomThreads,
  invitations: [
    {
      name: 'Camille Roy',
      email: 'camille@elsewhere.example',
      by: 'sunniva',
      invited: { daysAgo: 5, at: '08:00' },
      words:
        'Camille keeps the bees at the hospital, on the roof, and has talked more of us down from there than she knows. I would like her to have a place to come down to herself.',
      delivery: 'FAILED',
      problem: 'The address does not exist (550).',
    },
  ],
}
