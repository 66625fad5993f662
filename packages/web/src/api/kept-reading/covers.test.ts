import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { covers } from './covers.ts'

const question = parse(`
  query Thread($id: ID!) {
    group {
      __typename
      thread(id: $id) { __typename title ...Posts_thread }
    }
  }
  fragment Posts_thread on Thread {
    latest: posts { __typename body author { __typename name } ... on Post { version } ... on Other { more } }
  }
`)

const post = { __typename: 'Post', body: 'words', version: 1, author: null }
const answer = (thread: unknown) => ({ group: { __typename: 'Group', thread } })

test('an answer with all that is asked is one to the question', () => {
  expect(covers(question, answer({ __typename: 'Thread', title: 'A title', latest: [post] }))).toBe(true)
  expect(covers(question, answer(null))).toBe(true)
})

test.each([
  ['a field', { __typename: 'Thread', latest: [post] }],
  ['a field within a part', { __typename: 'Thread', title: 'A title' }],
  [
    'a field of one in a list',
    { __typename: 'Thread', title: 'A title', latest: [post, { ...post, version: undefined }] },
  ],
  ['what is within a field', { __typename: 'Thread', title: 'A title', latest: [{ ...post, author: {} }] }],
])('an answer that lacks %s is none', (_what, thread) => {
  expect(covers(question, answer(thread))).toBe(false)
})
