import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, Selection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { chosenInMarkdown, selectionIn } from './caret-between.ts'
import { bareAddresses } from './bare-addresses.ts'
import { docToWriteIn } from './doc-to-write-in.ts'
import { formatting, isPressed, type Formatting } from './formatting.ts'
import { heedCaret } from './heed-caret.ts'
import { linkAt, withLink, type AskedLink } from './links.ts'
import { clipboard, plainSlice } from './paste-rich.ts'
import { richKeys } from './rich-keys.ts'
import { schema } from './schema.ts'
import { toMarkdown } from './to-markdown.ts'
import { typedMarks } from './typed-marks.ts'

/** What whoever puts a writer on the page wants to hear of. */
export interface WriterEars {
  onChange: (markdown: string) => void
  onSend: () => void
}

const writers = new WeakMap<Element, RichWriter>()

/** The writer of a field, where it is a rich one. */
export const writerOf = (field: Element | null): RichWriter | undefined =>
  field ? writers.get(field) : undefined

/** A text that is written as it will look. It is Markdown that goes in and comes out. */
export class RichWriter {
  /** The element with the focus, the words and the caret. */
  readonly field: HTMLElement
  private readonly view: EditorView
  private readonly listeners = new Set<() => void>()
  private readonly linkAskers = new Set<() => void>()
  private source: string
  /** What was handed to the page and did not come back from it yet. */
  private readonly underWay: string[] = []

  constructor(
    place: HTMLElement,
    markdown: string,
    attributes: Record<string, string>,
    private readonly ears: WriterEars,
  ) {
    this.source = markdown
    this.view = new EditorView(
      { mount: place },
      {
        state: this.stateOf(markdown),
        attributes: whereEmpty(attributes),
        dispatchTransaction: tr => this.dispatch(tr),
        clipboardTextParser: plainSlice,
        handleDOMEvents: {
          ...clipboard,
          keydown: view => heedCaret(view),
          focus: () => this.tell(),
          blur: () => this.tell(),
        },
      },
    )
    this.field = this.view.dom
    writers.set(this.field, this)
  }

  /**
   * Takes the page's words in place of what stands here, where they are others. What comes back from the page may be
   * older than what was written since: that is no news.
   */
  take(markdown: string): void {
    const isEcho = this.underWay.includes(markdown)
    this.underWay.splice(0, isEcho ? this.underWay.indexOf(markdown) + 1 : this.underWay.length)
    if (isEcho || markdown === this.source) return
    this.source = markdown
    const { doc } = this.view.state
    if (markdown === '' || isEmpty(doc)) this.view.updateState(this.stateOf(markdown))
    else {
      const tr = this.view.state.tr.replaceWith(0, doc.content.size, docToWriteIn(markdown).content)
      this.view.updateState(this.view.state.apply(tr.setSelection(Selection.atEnd(tr.doc))))
    }
    this.tell()
  }

  /** Does what a button says, and gives the focus back. */
  press(name: Formatting): void {
    formatting[name](this.view.state, tr => this.view.dispatch(tr), this.view)
    this.view.focus()
  }

  isPressed(name: Formatting | 'link'): boolean {
    return isPressed(this.view.state, name)
  }

  /** Begins a name at the caret, set apart from the word before it. */
  beginName(): void {
    const before = this.beforeCaret() ?? ''
    this.view.dispatch(this.view.state.tr.insertText(before === '' || /[\s(]$/.test(before) ? '@' : ' @'))
    this.view.focus()
  }

  /** What stands in the same paragraph before the caret, a sign for whatever is not a letter; null where some is chosen. */
  beforeCaret(): string | null {
    const { $from, empty } = this.view.state.selection
    if (!empty || !$from.parent.isTextblock || !this.view.hasFocus()) return null
    return $from.parent.textBetween(0, $from.parentOffset, null, leaf =>
      leaf.type === schema.nodes.break ? '\n' : '\uFFFC',
    )
  }

  /** Names somebody in place of the last letters. */
  name({ id, name }: { id: string; name: string }, letters: number): void {
    const { state } = this.view
    const { from } = state.selection
    const mention = schema.nodes.mention.create({ id, words: `@${name}` })
    this.view.dispatch(
      state.tr.replaceWith(from - letters, from, [mention, schema.text(' ')]).scrollIntoView(),
    )
  }

  askedLink(): AskedLink {
    return linkAt(this.view.state)
  }

  /** Asks for an address, wherever that is asked. */
  askForLink(): void {
    for (const ask of this.linkAskers) ask()
  }

  link(asked: AskedLink, words: string, href: string | null): void {
    this.view.dispatch(withLink(this.view.state, asked, words, href))
    this.view.focus()
  }

  chosen(): [from: number, to: number] {
    return chosenInMarkdown(this.view.state)
  }

  choose([from, to]: [number, number]): void {
    const { state } = this.view
    this.view.dispatch(state.tr.setSelection(selectionIn(state.doc, this.source, from, to)))
  }

  focus(): void {
    this.view.focus()
  }

  get isComposing(): boolean {
    return this.view.composing
  }

  /** Hears whenever words, caret or focus changed. Answers what ends it. */
  hear(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  hearOfLinks(ask: () => void): () => void {
    this.linkAskers.add(ask)
    return () => void this.linkAskers.delete(ask)
  }

  /** Draws the attributes anew after one of them changed. */
  redraw(attributes: Record<string, string>): void {
    this.view.setProps({ attributes: whereEmpty(attributes) })
  }

  leave(): void {
    writers.delete(this.field)
    this.view.destroy()
  }

  private stateOf(markdown: string): EditorState {
    const keys = richKeys({ askForLink: () => this.askForLink(), send: () => this.ears.onSend() })
    const doc = docToWriteIn(markdown)
    return EditorState.create({
      doc,
      selection: Selection.atEnd(doc),
      plugins: [typedMarks(), ...keys, history(), bareAddresses()],
    })
  }

  private dispatch(tr: Transaction) {
    this.view.updateState(this.view.state.apply(tr))
    if (tr.docChanged) {
      this.source = toMarkdown(this.view.state.doc)
      this.underWay.push(this.source)
      this.ears.onChange(this.source)
    }
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

function isEmpty(doc: Node): boolean {
  return doc.childCount === 1 && doc.firstChild?.isTextblock === true && doc.firstChild.childCount === 0
}

/** An empty text shows its placeholder. */
const whereEmpty =
  (attributes: Record<string, string>) =>
  ({ doc }: EditorState) =>
    isEmpty(doc) ? { ...attributes, 'data-empty': '' } : attributes
