/** Who may know of a thread, from everyone at the table to a few. */
export const confidences = ['TABLE', 'NAMED', 'PRESENT', 'NOT_AGAIN', 'LESSON_MAY_TRAVEL'] as const

export type Confidence = (typeof confidences)[number]

/** Whether it is kept to people who are named. */
export function isKeptToAFew(confidence: Confidence): boolean {
  return confidence === 'NAMED' || confidence === 'PRESENT'
}
