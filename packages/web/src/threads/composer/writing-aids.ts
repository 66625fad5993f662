export { ComposerButtons } from './composer-buttons.tsx'
export { continueLines } from './continue-lines.ts'
export { writeEdit, writingIn } from './write-edit.ts'
