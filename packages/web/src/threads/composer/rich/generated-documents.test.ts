import * as fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { documents, madeDocument, randomText, writtenDocument } from '../../../../test/generated-documents.ts'
import { parseMarkdown } from '../../../design/parse-markdown.ts'
import { settleBlocks } from '../markdown/settled-blocks.ts'
import { blocksOf } from './blocks-of.ts'
import { fromBlocks, fromMarkdown } from './from-markdown.ts'
import { schema } from './schema.ts'
import { toMarkdown } from './to-markdown.ts'

const says = (source: string) => settleBlocks(parseMarkdown(source))

/** The same document without any memory of how it was written. */
const forgetful = (source: string) => schema.nodeFromJSON(fromMarkdown(source).toJSON())

describe('a text that was on the rich surface says what it said', () => {
  test.each([
    ['as it is written', writtenDocument],
    ['at random', randomText],
  ])('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, source => {
        expect(toMarkdown(fromMarkdown(source))).toBe(source)
        const written = toMarkdown(forgetful(source))
        expect(says(written)).toEqual(says(source))
        expect(toMarkdown(forgetful(written))).toBe(written)
      }),
      { numRuns: documents },
    )
  })

  test('as it is made there', () => {
    fc.assert(
      fc.property(madeDocument, blocks => {
        const doc = fromBlocks(blocks)
        const written = toMarkdown(doc)
        expect(says(written)).toEqual(settleBlocks(blocks))
        expect(settleBlocks(blocksOf(fromMarkdown(written)))).toEqual(settleBlocks(blocksOf(doc)))
        expect(toMarkdown(forgetful(written))).toBe(written)
      }),
      { numRuns: documents },
    )
  })
})

/** What somebody does between one look and the next: blocks go, come, change places, or have a word added. */
const change = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'move', 'word'),
  at: fc.nat({ max: 7 }),
  to: fc.nat({ max: 7 }),
  made: madeDocument,
})

test('where somebody changed a text, it says what they see, and what they left alone is as it was written', () => {
  fc.assert(
    fc.property(writtenDocument, fc.array(change, { minLength: 1, maxLength: 4 }), (source, changes) => {
      let { doc } = EditorState.create({ doc: fromMarkdown(source) })
      for (const { kind, at, to, made } of changes) {
        const nodes = [...doc.children]
        const from = at % nodes.length
        const [taken] = kind === 'delete' || kind === 'move' ? nodes.splice(from, 1) : []
        if (kind === 'move' && taken) nodes.splice(to % (nodes.length + 1), 0, taken)
        if (kind === 'insert') nodes.splice(from, 0, ...fromBlocks(made).children)
        const node = nodes[from]
        if (kind === 'word' && node?.isTextblock)
          nodes[from] = node.copy(node.content.addToEnd(schema.text('word')))
        doc = schema.nodes.doc.create(null, nodes.length > 0 ? nodes : [schema.nodes.paragraph.create()])
      }
      expect(says(toMarkdown(doc))).toEqual(settleBlocks(blocksOf(doc)))
    }),
    { numRuns: documents },
  )
})
