import type { Draft } from './draft.ts'

/** Kept with an edit: in which thread its post stands. The server knows that of what it has; a device alone would not. */
export const inThread = (threadId: string): Draft['choices'] => ({ threadId })

/** Null where an earlier page kept it. */
export const threadOfEdit = ({ choices }: Draft): string | null => choices['threadId'] ?? null
