import { registerEnumType } from 'type-graphql'

export enum ThreadOpening {
  START = 'START',
  FIRST_NEW = 'FIRST_NEW',
}

registerEnumType(ThreadOpening, {
  name: 'ThreadOpening',
  description: 'Where a thread opens.',
  valuesConfig: {
    START: { description: 'At the first post.' },
    FIRST_NEW: {
      description:
        'At the first post that is new to the viewer, after up to three they have read; at the end when none is new.',
    },
  },
})
