import { parse, print, type DocumentNode } from 'graphql'
import { expect, it } from 'vitest'
import { printDocument } from './print-document.ts'

const everyDocument = import.meta.glob<Record<string, DocumentNode>>('../**/*.generated.ts', { eager: true })

it('says what GraphQL’s own printer says, of every document the pages hold', () => {
  const documents = Object.values(everyDocument).flatMap(file => Object.values(file))
  expect(documents.length).toBeGreaterThan(50)
  for (const document of documents) expect(print(parse(printDocument(document)))).toBe(print(document))
})

it.each([
  'query Find($words: [String!]! = ["tide"], $at: ID @old) @live(every: 2) { group(slug: "a\\"b\\n") @skip(if: true) { id } }',
  'query Find { thread(where: {after: null, kinds: [NEW, OLD], least: -1.5, open: false}) { last: posts { ... on Post @include(if: $yes) { id } ... { body } ...Byline @unmask } } }',
  'mutation Say($input: SayInput!) { say(input: $input) { userErrors { code } } } fragment Byline on Post @kept { author { name } }',
  'query Aside { note(words: "two\\n  lines \\u0007 and “more”") }',
  'query { viewer { id } }',
])('says “%s” in words that mean the same', words => {
  expect(print(parse(printDocument(parse(words))))).toBe(print(parse(words)))
})

it('refuses what belongs into no question', () => {
  expect(() => printDocument(parse('type Group { id: ID }'))).toThrow('ObjectTypeDefinition')
})
