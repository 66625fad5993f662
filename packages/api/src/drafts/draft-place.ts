import { registerEnumType } from 'type-graphql'

/** Where what is being written would go. */
export enum DraftPlace {
  NEW_THREAD = 'NEW_THREAD',
  REPLY = 'REPLY',
  EDIT = 'EDIT',
  PROPOSAL = 'PROPOSAL',
  PROFILE = 'PROFILE',
}

registerEnumType(DraftPlace, {
  name: 'DraftPlace',
  description: 'Where what is being written would go.',
  valuesConfig: {
    EDIT: { description: 'Other words for a post of one’s own.' },
    PROPOSAL: { description: 'Sponsoring somebody.' },
    PROFILE: { description: 'What one says of oneself to the others.' },
  },
})

/** Places that are about something: a thread, or a post. */
const aboutSomething: readonly DraftPlace[] = [DraftPlace.REPLY, DraftPlace.EDIT]

/** Whether what is written there is about something by its id; else there is one draft of it for the seat. */
export const isAboutSomething = (place: DraftPlace): boolean => aboutSomething.includes(place)
