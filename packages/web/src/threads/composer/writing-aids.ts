export { continueLines } from './continue-lines.ts'
export { richAtOnce } from './surface/bring-rich.ts'
export { ComposerTools } from './surface/composer-tools.tsx'
export { writeEdit, writingIn } from './write-edit.ts'
