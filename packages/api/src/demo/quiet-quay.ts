import { charterTemplate } from '../groups/charter-template.ts'
import type { Story } from './story.ts'

/** A table that is still being set: its founder is inviting those who have met for years. */
export const quietQuay: Story = {
  slug: 'quiet-quay-m8rw',
  name: 'Quiet Quay',
  purpose:
    'Five of us have met on the quay for six years without writing anything down. This is where we begin to.',
  whatItIsNot: 'A reason to meet less\nA place for anyone who has not stood on the quay in February',
  rhythm: 'Every other Friday at 6:00, on the quay, or in the chandlery when it blows.',
  timeZone: 'Europe/Lisbon',
  meetingName: 'Coffee',
  charter: charterTemplate,
  founded: { daysAgo: 2, at: '18:20' },
  beingSet: true,
  people: {
    ilda: {
      name: 'Ilda Ferraz',
      email: 'ilda@quay.example',
      trade: 'harbour master',
      askMeAbout: 'Tides, permits, and being the one who says no.',
      joined: { daysAgo: 2, at: '18:20' },
      admin: true,
      founder: true,
      lastLooked: { daysAgo: 0, at: '06:30' },
    },
    hugo: {
      name: 'Hugo Brandt',
      email: 'hugo@quay.example',
      trade: 'sail maker',
      askMeAbout: 'Cloth, and how long things last.',
      joined: { daysAgo: 1, at: '20:10' },
      founder: true,
      lastLooked: { daysAgo: 1, at: '20:15' },
    },
  },
  threads: [
    {
      title: 'Is it all right that we write things down now?',
      posts: [
        {
          by: 'ilda',
          when: { daysAgo: 1, at: '18:50' },
          body: 'I have set this up because twice this winter I had a question on a Tuesday and we meet on Fridays. If it makes the Fridays smaller I will take it down again. Tell me here, or do not tell me here.',
        },
        {
          by: 'hugo',
          when: { daysAgo: 1, at: '20:12' },
          body: 'I will tell you on Friday. But I wanted to see whether it works.',
        },
      ],
    },
  ],
  sponsorships: [],
  invitations: [
    {
      name: 'Marta Sales',
      email: 'marta@quay.example',
      by: 'ilda',
      invited: { daysAgo: 2, at: '18:40' },
      delivery: 'SENT',
    },
    {
      name: 'Old Henrique',
      email: 'henrique@quay.example',
      by: 'ilda',
      invited: { daysAgo: 2, at: '18:40' },
      delivery: 'FAILED',
      problem: 'The mailbox is full (552).',
    },
    {
      name: 'Bea Costa',
      email: 'bea@quay.example',
      by: 'ilda',
      invited: { daysAgo: 2, at: '18:41' },
      delivery: 'SENT',
    },
  ],
}
