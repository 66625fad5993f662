export { FieldPicker } from './field-picker.tsx'
export { keptText, peopleIn, shownText } from './mention-text.ts'
