import { attachWords } from './copy/en.ts'

export { AddFiles } from './add-files.tsx'
export { FileTray } from './file-tray.tsx'

/** What is said where files are sent without a word. */
export const wordsFirst = attachWords.wordsFirst
