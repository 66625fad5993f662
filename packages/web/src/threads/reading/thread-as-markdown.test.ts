import { expect, test } from 'vitest'
import type { WholeThread } from './ask-for-whole-thread.ts'
import { threadAsMarkdown } from './thread-as-markdown.ts'

const anne = { __typename: 'Member', id: 'm1', name: 'Anne Brody', trade: 'school principal' } as const

function post(over: Partial<WholeThread['posts'][number]> = {}): WholeThread['posts'][number] {
  return {
    __typename: 'Post',
    id: 'p1',
    body: 'I have waited too long.',
    writtenAt: '2026-03-05T08:00:00Z',
    author: anne,
    inReplyTo: null,
    files: [],
    ...over,
  }
}

const thread = (over: Partial<WholeThread> = {}): WholeThread => ({
  __typename: 'Thread',
  id: 't1',
  title: 'How do you let someone go?',
  confidence: 'TABLE',
  posts: [post()],
  ...over,
})

test.each(['TABLE', 'NAMED', 'PRESENT', 'NOT_AGAIN', 'LESSON_MAY_TRAVEL'] as const)(
  'kept to %s, the text begins and ends with what that asks',
  confidence => {
    const blocks = threadAsMarkdown(thread({ confidence })).trim().split('\n\n')
    expect(blocks[1]).toMatch(/^_Said .+_$/)
    expect(blocks.at(-1)).toBe(blocks[1])
  },
)

test('the more a thread is kept, the more its text asks', () => {
  const asked = (confidence: WholeThread['confidence']) => threadAsMarkdown(thread({ confidence }))
  expect(asked('NAMED')).toContain('Nobody else knows that it exists')
  expect(asked('LESSON_MAY_TRAVEL')).toContain('The lesson may travel')
  expect(asked('NOT_AGAIN')).toContain('not to be raised again')
})

test('each post stands under who wrote it, when, and whom it answers', () => {
  const answer = post({ id: 'p2', inReplyTo: { __typename: 'RepliedPost', id: 'p1', author: anne } })
  const text = threadAsMarkdown(thread({ posts: [post(), answer] }))
  expect(text).toContain('# How do you let someone go?')
  expect(text.match(/^## Anne Brody, school principal$/gm)).toHaveLength(2)
  expect(text).toMatch(/March 5, 2026.* · In reply to Anne Brody\n\nI have waited too long\./)
})

test('what was taken back says so, and who left has no name', () => {
  const text = threadAsMarkdown(thread({ posts: [post({ body: null, author: null })] }))
  expect(text).toContain('## Someone no longer here')
  expect(text).toContain('_Someone no longer here took this back._')
})

test('names are names, also where somebody is mentioned', () => {
  const body = 'Ask [@Priya Kaur](member:0199aaaa-0000-7000-8000-000000000001), [see](https://a.example).'
  const author = { ...anne, name: '# Anne\n[x](https://a.example) <b>' }
  const text = threadAsMarkdown(thread({ posts: [post({ body, author })] }))
  expect(text).toContain('Ask @Priya Kaur, [see](https://a.example).')
  expect(text).toContain('## \\# Anne \\[x\\](https://a.example) \\<b\\>, school principal')
})

test('pictures and papers stand below the words they came with, by name and by what they show', () => {
  const file = { __typename: 'PostFile', id: 'f1', name: 'board.jpg', alt: '' } as const
  const files = [
    { ...file, kind: 'PICTURE' as const, alt: 'Three boxes\nand an *arrow*' },
    { ...file, kind: 'PICTURE' as const },
    { ...file, kind: 'PAPER' as const, name: 'plan.pdf' },
  ]
  const blocks = threadAsMarkdown(thread({ posts: [post({ files })] })).split('\n\n')
  expect(blocks.slice(5, 8)).toEqual([
    '_Picture “board.jpg”: Three boxes and an \\*arrow\\*_',
    '_Picture “board.jpg”_',
    '_Paper “plan.pdf”_',
  ])
})
