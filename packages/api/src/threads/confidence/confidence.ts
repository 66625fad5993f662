import { registerEnumType } from 'type-graphql'

export enum Confidence {
  TABLE = 'TABLE',
  NAMED = 'NAMED',
  PRESENT = 'PRESENT',
  NOT_AGAIN = 'NOT_AGAIN',
  LESSON_MAY_TRAVEL = 'LESSON_MAY_TRAVEL',
}

registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'Who may know of a thread. Its author chooses, and alone lowers it.',
  valuesConfig: {
    TABLE: { description: 'This table.' },
    NAMED: {
      description:
        'A few of us: members whom the author names. Nobody else learns that it exists, admins included.',
    },
    PRESENT: {
      description: 'Those who were there: the members marked present at one meeting when it was chosen.',
    },
    NOT_AGAIN: { description: 'This table, and not to be raised again: replies close after 7 days.' },
    LESSON_MAY_TRAVEL: { description: 'This table; the lesson may travel, names and places may not.' },
  },
})

/** Who finds a thread: everybody at the table, or those alone who are named as its readers. */
export type Reach = 'TABLE' | 'NAMED'

/** Whether a thread of this confidence is for the whole table or for those named alone. */
export const reachOf = (confidence: Confidence): Reach =>
  confidence === Confidence.NAMED || confidence === Confidence.PRESENT ? 'NAMED' : 'TABLE'
