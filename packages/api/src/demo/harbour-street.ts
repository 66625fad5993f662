import { charterTemplate } from '../groups/charter-template.ts'
import { harbourStreetAsks } from './harbour-street-asks.ts'
import { harbourStreetDrafts } from './harbour-street-drafts.ts'
import { harbourStreetMeetings } from './harbour-street-meetings.ts'
import { harbourStreetPastThreads } from './harbour-street-past-threads.ts'
import { harbourStreetSponsorships } from './harbour-street-sponsorships.ts'
import { harbourStreetThreads } from './harbour-street-threads.ts'
import type { Story } from './story.ts'

/** A table of ten in a harbour town: the one a visitor sits down at first. */
export const harbourStreet: Story = {
  slug: 'harbour-street-7k2m',
  name: 'Harbour Street',
  purpose:
    'Ten people of ten trades who run something, or answer for something, and have nobody at work to think aloud with. We meet early, ask what we cannot ask elsewhere, and help each other think.',
  whatItIsNot:
    'A place to find customers\nA place to find a job, or staff\nA club one is seen in\nAdvice from people who have not been there',
  rhythm: '{day}s at 6:30 in the back room of the Anchor. Nobody minds if you miss one.',
  timeZone: 'Europe/Dublin',
  meetingName: 'Coffee',
  charter: charterTemplate,
  founded: { daysAgo: 402, at: '07:40' },
  people: {
    priya: {
      name: 'Priya Kaur',
      email: 'priya@harbour.example',
      trade: 'pharmacist',
      askMeAbout: 'Hiring for a counter, night shifts, saying no to wholesalers.',
      joined: { daysAgo: 402, at: '07:40' },
      admin: true,
      founder: true,
      sharesEmail: true,
      lastLooked: { daysAgo: 0, at: '06:10' },
    },
    dana: {
      name: 'Dana Whelan',
      email: 'dana@harbour.example',
      trade: 'machine shop owner',
      askMeAbout: 'Buying second-hand machines, apprentices, what a bank wants to hear.',
      joined: { daysAgo: 400, at: '08:02' },
      founder: true,
      lastLooked: { daysAgo: 2, at: '06:04' },
    },
    tomas: {
      name: 'Tomás Ortega',
      email: 'tomas@harbour.example',
      trade: 'site foreman',
      askMeAbout: 'Crews, weather, and what to do on the first day of a job that is already late.',
      joined: { daysAgo: 399, at: '19:15' },
      founder: true,
      lastLooked: { daysAgo: 1, at: '21:50' },
    },
    anne: {
      name: 'Anne Brody',
      email: 'anne@harbour.example',
      trade: 'school principal',
      askMeAbout: 'Difficult conversations, and the quiet weeks after them.',
      joined: { daysAgo: 398, at: '16:30' },
      admin: true,
      founder: true,
      sharesEmail: true,
      lastLooked: { daysAgo: 0, at: '06:20' },
    },
    rob: {
      name: 'Rob Fenn',
      email: 'rob@harbour.example',
      trade: 'boat builder',
      askMeAbout: 'Wood, waiting lists, working with your own brother.',
      joined: { daysAgo: 398, at: '20:20' },
      founder: true,
      lastLooked: { daysAgo: 9, at: '20:05' },
    },
    esi: {
      name: 'Esi Mensah',
      email: 'esi@harbour.example',
      trade: 'bookkeeper',
      askMeAbout: 'Cash in the bad months. What your accountant is too polite to say.',
      joined: { daysAgo: 331, at: '07:10' },
      broughtInBy: {
        sponsor: 'priya',
        words:
          'Esi did my books through the worst winter I had and never once made me feel stupid. She hears what a number means to the person who has to pay it. She will ask us better questions than we ask ourselves.',
      },
      lastLooked: { daysAgo: 1, at: '06:35' },
    },
    lucas: {
      name: 'Lucas Pereira',
      email: 'lucas@harbour.example',
      trade: 'print shop owner',
      askMeAbout: 'Paper, deadlines that are real and deadlines that are not, four-day weeks.',
      joined: { daysAgo: 247, at: '07:25' },
      broughtInBy: {
        sponsor: 'rob',
        words:
          'I have known Lucas since he printed my first price list and told me that half of it should not be there. He thinks slowly and says it once. We have nobody who makes things by the thousand, and he is in the middle of changing how his people work.',
      },
      lastLooked: { daysAgo: 3, at: '12:40' },
    },
    mina: {
      name: 'Mina Sato',
      email: 'mina@harbour.example',
      trade: 'landscape architect',
      askMeAbout: 'Clients who change their mind, plants that do not, working from a shed.',
      joined: { daysAgo: 170, at: '18:00' },
      broughtInBy: {
        sponsor: 'anne',
        words:
          'Mina redid our schoolyard with two hundred children as her clients and every one of them thinks it was their idea. She is about to take on her first partner and has no one to think with who does not want something from her.',
      },
      lastLooked: { daysAgo: 4, at: '22:10' },
    },
    george: {
      name: 'George Amadi',
      email: 'george@harbour.example',
      trade: 'restaurant owner',
      askMeAbout: 'Landlords, Sundays, how to close one place so that another can live.',
      joined: { daysAgo: 186, at: '15:45' },
      broughtInBy: {
        sponsor: 'dana',
        words:
          'George closed a restaurant last year and everyone who worked there still eats at his other one. I want to learn how he did that, and he could use a table where nobody asks him for a table.',
      },
      lastLooked: { daysAgo: 5, at: '23:58' },
    },
    jo: {
      name: 'Jo Lindqvist',
      email: 'jo@harbour.example',
      trade: 'vet',
      askMeAbout: 'Bad news, told well. Animals, their owners, and partners in a practice.',
      joined: { daysAgo: 24, at: '06:55' },
      newcomer: true,
      broughtInBy: {
        sponsor: 'tomas',
        words:
          'Jo put down my old dog in my kitchen and then sat with me for an hour with the phone off. She has just bought into a practice with three partners and is finding out what that means. She listens for a living, and I think she needs a place where somebody listens back.',
        whyCome:
          'Tomás says you ask and then wait. I have three partners, and none of us waits. I would like to hear how people sound when nobody is in a hurry to be right.',
        notHereFor:
          'To find patients, or to be asked about your cat before I have had coffee. Afterwards, gladly.',
        page: {
          marks: [
            {
              prompt: 'PURPOSE_TALKED_THROUGH',
              mark: 'TICKED',
              by: 'companion',
              when: { daysAgo: 21, at: '19:40' },
            },
            {
              prompt: 'FIRST_MEETING_TOGETHER',
              mark: 'TICKED',
              by: 'newcomer',
              when: { daysAgo: 15, at: '08:10' },
            },
            {
              prompt: 'FIRST_QUESTION_ASKED',
              mark: 'SKIPPED',
              by: 'newcomer',
              when: { daysAgo: 8, at: '07:20' },
            },
          ],
          companionLine: {
            text: 'Nobody expects you to have a question yet. I sat there for a month and looked at my boots. Shall we walk over together next time?',
            when: { daysAgo: 9, at: '20:30' },
          },
          newcomerLine: {
            text: 'Thank you for the lift, and for not filling the silence. I will skip the question for now; I have one, but it wants another week.',
            when: { daysAgo: 8, at: '07:24' },
          },
        },
      },
      lastLooked: { daysAgo: 6, at: '07:05' },
    },
    breda: {
      name: 'Breda Nolan',
      email: 'breda@harbour.example',
      trade: 'postmistress',
      askMeAbout: 'Who moved where, and what not to ask them.',
      joined: { daysAgo: 390, at: '09:15' },
      broughtInBy: {
        sponsor: 'priya',
        words:
          'Breda has handed over every good and every bad letter on this street for thirty years and has an opinion on neither. She is the only person I know who can say “I do not know” and leave it there. She will slow us down, and I mean that as the best thing I can offer.',
      },
      left: { when: { daysAgo: 205, at: '18:00' } },
      lastLooked: { daysAgo: 205, at: '17:40' },
    },
    conor: {
      name: 'Conor Whitty',
      email: 'conor@harbour.example',
      trade: 'joiner',
      askMeAbout: 'Stairs.',
      joined: { daysAgo: 130, at: '20:00' },
      newcomer: true,
      broughtInBy: {
        sponsor: 'rob',
        words:
          'Conor builds staircases that you do not notice until you are at the top, and then you go down again to see why. He has just taken on his first apprentice and is kinder to him than to himself. I think this table would be good for him, and he for us.',
      },
      left: { when: { daysAgo: 88, at: '21:30' }, leavesName: true },
      lastLooked: { daysAgo: 95, at: '20:10' },
    },
  },
  threads: [...harbourStreetAsks, ...harbourStreetThreads, ...harbourStreetPastThreads],
  meetings: harbourStreetMeetings,
  sponsorships: harbourStreetSponsorships,
  invitations: [],
  drafts: harbourStreetDrafts,
}
