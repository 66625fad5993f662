import { registerEnumType } from 'type-graphql'

export enum ThreadFilter {
  NEW = 'NEW',
}

registerEnumType(ThreadFilter, {
  name: 'ThreadFilter',
  description: 'Which threads a list shows.',
  valuesConfig: { NEW: { description: 'Those in which something was said since the viewer last looked.' } },
})
