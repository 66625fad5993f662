import { charterTemplate } from './charter-template.ts'

/** What a group says about itself until its people have found words of their own. */
export const groupTemplate = {
  purpose:
    'To help each other think: a few people of different trades, who ask here what they cannot ask anywhere else.',
  whatItIsNot: 'A place to sell anything.\nA place to look for staff, clients or a job.\nA stage.',
  rhythm: 'About once a week, early, over coffee.',
  meetingName: 'Coffee',
  charter: charterTemplate,
}
