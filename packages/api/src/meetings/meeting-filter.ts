import { registerEnumType } from 'type-graphql'

export enum MeetingFilter {
  COMING = 'COMING',
  PAST = 'PAST',
}

registerEnumType(MeetingFilter, {
  name: 'MeetingFilter',
  description: 'Which meetings.',
  valuesConfig: {
    COMING: { description: 'To come, under way or cancelled, the soonest first.' },
    PAST: { description: 'Over, the latest first.' },
  },
})
