/** A text with the stretch of it that is chosen, as a text field holds it. */
export interface Writing {
  text: string
  from: number
  to: number
}

/** One change of a writing: the stretch it replaces, what comes there, and what is chosen afterwards. */
export interface Edit {
  from: number
  to: number
  insert: string
  choose: [from: number, to: number]
}

/** The writing after an edit. */
export function edited(writing: Writing, edit: Edit): Writing {
  const text = writing.text.slice(0, edit.from) + edit.insert + writing.text.slice(edit.to)
  return { text, from: edit.choose[0], to: edit.choose[1] }
}

/** The whole lines the chosen stretch touches. */
export function chosenLines({ text, from, to }: Writing): { from: number; to: number; lines: string[] } {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const newline = text.indexOf('\n', to)
  const end = newline === -1 ? text.length : newline
  return { from: start, to: end, lines: text.slice(start, end).split('\n') }
}
