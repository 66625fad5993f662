import { registerEnumType } from 'type-graphql'
import { Confidence } from '../../threads/confidence/confidence.ts'

export enum MailContent {
  FULL = 'FULL',
  FIRST_LINES = 'FIRST_LINES',
  TITLE = 'TITLE',
  NOTHING = 'NOTHING',
}

registerEnumType(MailContent, {
  name: 'MailContent',
  description: 'How much of what people wrote travels by mail. A thread’s confidence makes it stricter.',
  valuesConfig: {
    FULL: { description: 'All of it.' },
    FIRST_LINES: { description: 'How it begins.' },
    TITLE: { description: 'Who, and in which thread; none of the words.' },
    NOTHING: { description: 'Only that there is something new at the group.' },
  },
})

const fromMostToLeast = [MailContent.FULL, MailContent.FIRST_LINES, MailContent.TITLE, MailContent.NOTHING]

/** The most that travels of a thread, whatever its group allows. */
const mostOf: Record<Confidence, MailContent> = {
  [Confidence.TABLE]: MailContent.FULL,
  [Confidence.LESSON_MAY_TRAVEL]: MailContent.FULL,
  [Confidence.NOT_AGAIN]: MailContent.TITLE,
  [Confidence.NAMED]: MailContent.NOTHING,
  [Confidence.PRESENT]: MailContent.NOTHING,
}

/**
 * How much travels: what the group chose, never more than the thread's confidence allows.
 * @param confidence null for what is of no thread
 */
export function contentFor(ofGroup: MailContent, confidence: Confidence | null): MailContent {
  const most = confidence ? mostOf[confidence] : MailContent.FULL
  return fromMostToLeast.indexOf(most) > fromMostToLeast.indexOf(ofGroup) ? most : ofGroup
}
