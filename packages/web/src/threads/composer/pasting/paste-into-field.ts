import { shownText } from '../mentions/mention-text.ts'
import { writeEdit, writingIn } from '../write-edit.ts'
import type { Edit, Writing } from '../writing.ts'
import { pastedMarkdown } from './bring-clean-paste.ts'

/** Lets a plain field take what is pasted or dropped from other programs as Markdown. Answers what ends it. */
export function pasteIntoField(field: HTMLTextAreaElement): () => void {
  function take(event: ClipboardEvent | DragEvent) {
    const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData
    const markdown = data && !event.defaultPrevented ? pastedMarkdown(data) : null
    if (markdown === null) return
    event.preventDefault()
    if (event instanceof DragEvent) chooseWhere(field, event)
    writeEdit(field, pasted(writingIn(field), shownText(markdown)))
  }
  field.addEventListener('paste', take)
  field.addEventListener('drop', take)
  return () => {
    field.removeEventListener('paste', take)
    field.removeEventListener('drop', take)
  }
}

/** What is dropped comes where it was let go, where the browser can tell. */
function chooseWhere(field: HTMLTextAreaElement, { clientX, clientY }: DragEvent) {
  if (!('caretPositionFromPoint' in document)) return
  const at = document.caretPositionFromPoint(clientX, clientY)
  if (at?.offsetNode === field) field.setSelectionRange(at.offset, at.offset)
}

const opensBlock = /^(?:[-+*>]|\d{1,9}[.)])(?:\s|$)/

/** Markdown in place of what is chosen; a list or a quote stands apart from the words around it. */
export function pasted({ text, from, to }: Writing, markdown: string): Edit {
  const before = text.slice(0, from)
  const lead = opensBlock.test(markdown) && before.trim() ? missing(/\n*$/.exec(before)?.[0] ?? '') : ''
  const after = text.slice(to)
  const last = markdown.slice(markdown.lastIndexOf('\n') + 1).trimStart()
  const tail = opensBlock.test(last) && after.trim() ? missing(/^\n*/.exec(after)?.[0] ?? '') : ''
  const insert = lead + markdown + tail
  const caret = from + lead.length + markdown.length
  return { from, to, insert, choose: [caret, caret] }
}

/** What an empty line still needs. */
const missing = (newlines: string) => '\n'.repeat(Math.max(0, 2 - newlines.length))
