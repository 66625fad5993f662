import { copy } from './copy/en.ts'

/** How much a question and a post hold, in characters. */
export const titleRule = { called: copy.called.title, atMost: 160, oneLine: true }
export const bodyRule = { called: copy.called.body, atMost: 20_000 }
