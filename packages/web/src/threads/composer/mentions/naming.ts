export { MentionPicker } from './mention-picker.tsx'
export { keptText, peopleIn, shownText } from './mention-text.ts'
