import { registerEnumType } from 'type-graphql'

export enum ReadingLayout {
  IN_ORDER = 'IN_ORDER',
  BY_REPLY = 'BY_REPLY',
}

registerEnumType(ReadingLayout, {
  name: 'ReadingLayout',
  description: 'How a member likes to read threads.',
  valuesConfig: { BY_REPLY: { description: 'Each reply below what it answers.' } },
})
