import { registerEnumType } from 'type-graphql'

export enum MailLevel {
  CONCERNS_ME = 'CONCERNS_ME',
  EVERYTHING = 'EVERYTHING',
  EVENING_BEFORE = 'EVENING_BEFORE',
  NOTHING = 'NOTHING',
}

registerEnumType(MailLevel, {
  name: 'MailLevel',
  description: 'What a member gets by mail from one group.',
  valuesConfig: {
    CONCERNS_ME: { description: 'What concerns them, and the evening before a meeting.' },
    EVERYTHING: {
      description: 'Also every post of threads they may read, and every thread that is started.',
    },
    EVENING_BEFORE: {
      description:
        'Only the evening before a meeting, the weekly digest, and a meeting cancelled or moved late.',
    },
    NOTHING: { description: 'Nothing, but what is said about their own seat.' },
  },
})
