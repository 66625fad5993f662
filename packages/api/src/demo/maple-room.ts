import { charterTemplate } from '../groups/charter-template.ts'
import { mapleRoomMeetings } from './maple-room-meetings.ts'
import { mapleRoomSponsorships } from './maple-room-sponsorships.ts'
import { mapleRoomThreads } from './maple-room-threads.ts'
import type { Story } from './story.ts'

/** A table of eight on the other side of the water. One of them sits at Harbour Street too; neither table knows. */
export const mapleRoom: Story = {
  slug: 'maple-room-q4xd',
  name: 'The Maple Room',
  purpose:
    'Eight people who work with their hands or with other people’s troubles. We think aloud over breakfast so that we need not do it at home.',
  whatItIsNot: 'A network\nA class\nA place where anyone is fixed',
  rhythm: '{day}s at 7:00, upstairs at the Maple, while they bake.',
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
      joined: { daysAgo: 83, at: '06:00' },
      newcomer: true,
      broughtInBy: {
        sponsor: 'wren',
        words:
          'Bo buys one roll every morning at five to five and once told me, over that roll, the best thing anybody has said to me about being afraid. He has just been made chief and has nobody below deck to be unsure with.',
        whyCome:
          'Wren says that you may be wrong there. I have not been wrong aloud since I was made chief, and I would like to keep my hand in.',
        notHereFor: 'To talk about boats with people who like boats.',
        extended: { daysAgo: 3, at: '05:20' },
        page: {
          marks: [
            {
              prompt: 'PURPOSE_TALKED_THROUGH',
              mark: 'TICKED',
              by: 'newcomer',
              when: { daysAgo: 80, at: '05:12' },
            },
            {
              prompt: 'FIRST_MEETING_TOGETHER',
              mark: 'TICKED',
              by: 'companion',
              when: { daysAgo: 76, at: '08:30' },
            },
            {
              prompt: 'FIRST_QUESTION_ASKED',
              mark: 'TICKED',
              by: 'newcomer',
              when: { daysAgo: 19, at: '05:15' },
            },
          ],
          companionLine: {
            text: 'You asked it well. The one about the ladder. I have thought of it at the oven every morning since.',
            when: { daysAgo: 18, at: '04:35' },
          },
        },
      },
      lastLooked: { daysAgo: 1, at: '05:10' },
    },
    felix: {
      name: 'Felix Arsenault',
      email: 'felix@maple.example',
      trade: 'postal sorter',
      askMeAbout: 'Handwriting. Night buses.',
      joined: { daysAgo: 160, at: '21:00' },
      broughtInBy: {
        sponsor: 'esi',
        words:
          'Felix reads four thousand envelopes a night and remembers the ones that looked as if somebody had waited before sending them. He counts things and knows what a count leaves out, which is rarer than you would think. I would sit next to him any morning.',
      },
      left: { when: { daysAgo: 4, at: '20:15' }, leavesName: true },
      lastLooked: { daysAgo: 4, at: '20:00' },
    },
    noor: {
      name: 'Noor Haddad',
      email: 'noor@maple.example',
      trade: 'locksmith',
      askMeAbout: 'Doors. Being let in by strangers on their worst day.',
      joined: { daysAgo: 52, at: '07:30' },
      newcomer: true,
      broughtInBy: {
        sponsor: 'felix',
        words:
          'Noor opens doors for people who are crying and asks no question until they are inside. She is about to put a name on her van and cannot decide whose. She would ask it once, listen to all of you, and then do something none of you said, and tell us why.',
        whyCome:
          'Felix said it is the one hour of his week in which nobody wants a thing opened. I would like to see what that is like.',
        notHereFor: 'To look at anybody’s front door. They are all terrible, and I would have to say so.',
        page: {
          marks: [
            {
              prompt: 'PURPOSE_TALKED_THROUGH',
              mark: 'TICKED',
              by: 'newcomer',
              when: { daysAgo: 49, at: '18:20' },
            },
            {
              prompt: 'FIRST_MEETING_TOGETHER',
              mark: 'TICKED',
              by: 'newcomer',
              when: { daysAgo: 45, at: '09:00' },
            },
          ],
          companionLine: {
            text: 'They are moving me to the sorting hall in Moncton. I wanted you to hear it from me before the others do.',
            when: { daysAgo: 6, at: '21:10' },
          },
        },
        companionGone: { daysAgo: 4, at: '20:15' },
        handOver: {
          to: 'ines',
          by: 'sunniva',
          when: { daysAgo: 2, at: '05:30' },
          reason:
            'Felix has moved away. You two were the last to leave the other day and had not finished, so it seemed to me that you had begun.',
        },
      },
      lastLooked: { daysAgo: 3, at: '18:45' },
    },
  },
  threads: mapleRoomThreads,
  meetings: mapleRoomMeetings,
  sponsorships: mapleRoomSponsorships,
  invitations: [],
}
