/** All of the rich surface: brought to whoever writes on it. */
export { RichButtons } from './rich-buttons.tsx'
export { RichField } from './rich-field.tsx'
export { writerOf } from './rich-writer.ts'
