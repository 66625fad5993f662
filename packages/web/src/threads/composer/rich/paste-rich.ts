import { Fragment, Slice } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { pastedMarkdown } from '../pasting/bring-clean-paste.ts'
import { fromMarkdown } from './from-markdown.ts'
import { schema } from './schema.ts'

/** What was copied last on a rich surface of this page: it comes back as it is. Nobody else’s HTML is ever parsed as such. */
let copiedHere = ''

/** What is copied, pasted and dropped, before the library reads anything of it. */
export const clipboard = {
  copy: noteCopied,
  cut: noteCopied,
  paste(view: EditorView, event: ClipboardEvent): boolean {
    const data = event.clipboardData
    if (!data || event.defaultPrevented) return event.defaultPrevented
    const html = data.getData('text/html')
    if (!html || (copiedHere && html.includes(copiedHere))) return false
    event.preventDefault()
    const markdown = pastedMarkdown(data)
    if (markdown === null) view.pasteText(data.getData('text/plain'))
    else view.dispatch(view.state.tr.replaceSelection(sliceOf(markdown)).scrollIntoView())
    return true
  },
  drop(view: EditorView, event: DragEvent): boolean {
    const data = event.dataTransfer
    if (!data || view.dragging || event.defaultPrevented || !data.getData('text/html')) {
      return event.defaultPrevented
    }
    event.preventDefault()
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
    const tr = view.state.tr
    if (at) tr.setSelection(TextSelection.near(tr.doc.resolve(at.pos)))
    const markdown = pastedMarkdown(data)
    const slice = markdown === null ? plainSlice(data.getData('text/plain')) : sliceOf(markdown)
    view.dispatch(tr.replaceSelection(slice).scrollIntoView())
    view.focus()
    return true
  },
}

/** The library writes what is copied before anybody else hears of it only once this is over. */
function noteCopied(_view: EditorView, event: ClipboardEvent): boolean {
  queueMicrotask(() => {
    copiedHere = event.clipboardData?.getData('text/html') ?? ''
  })
  return false
}

/** Markdown as it is put between words: its first and last paragraph go on from them. */
function sliceOf(markdown: string): Slice {
  return opened(fromMarkdown(markdown).content)
}

/** Words without any marks: an empty line parts paragraphs, any other newline ends a line. */
export function plainSlice(words: string): Slice {
  const paragraphs = words.replace(/\r\n?/g, '\n').split(/\n(?:[ \t]*\n)+/)
  return opened(
    Fragment.from(
      paragraphs.map(lines =>
        schema.nodes.paragraph.create(
          null,
          lines
            .split('\n')
            .flatMap((line, index) => [
              ...(index > 0 ? [schema.nodes.break.create()] : []),
              ...(line ? [schema.text(line)] : []),
            ]),
        ),
      ),
    ),
  )
}

function opened(content: Fragment): Slice {
  return new Slice(content, content.firstChild?.isTextblock ? 1 : 0, content.lastChild?.isTextblock ? 1 : 0)
}
