import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { hostileText } from '../../test/hostile-texts.ts'
import { Markdown } from '../design/markdown.tsx'
import { Reactions } from './posts/reactions.tsx'
import { VersionDifference } from './posts/version-difference.tsx'
import { threadAsMarkdown } from './reading/thread-as-markdown.ts'

const anne = '0199aaaa-0000-7000-8000-000000000001'
const seeds = Array.from({ length: 1_000 }, (_, at) => at + 1)

const member = (name: string) => ({ __typename: 'Member' as const, id: anne, name, trade: name })

/** Tags that none of the drawings here makes out of its own. */
const strangersIn = (markup: string, ...allowed: RegExp[]) =>
  [...markup.matchAll(/<([^>]*)>?/g)]
    .map(([, tag = '']) => tag)
    .filter(tag => !allowed.some(pattern => pattern.test(tag)))

test('1,000 hostile names in warm words and where somebody is named draw names', { timeout: 60_000 }, () => {
  for (const seed of seeds) {
    const name = hostileText(seed)
    const reactions = [
      {
        __typename: 'PostReaction' as const,
        reaction: 'THANK_YOU' as const,
        members: [{ ...member(name), isViewer: false }],
      },
    ]
    const drawn = renderToStaticMarkup(<Reactions reactions={reactions} />)
    expect(
      strangersIn(drawn, /^\/?(ul|li|em)$/, /^ul role="list" aria-label="Warm words" class="[\w-]+"$/),
      name,
    ).toEqual([])

    const named = renderToStaticMarkup(
      <MemoryRouter>
        <Markdown source={`[@A](member:${anne})`} people={{ [anne]: { name, to: '/g/a/people/anne' } }} />
      </MemoryRouter>,
    )
    const link = /^a href="\/g\/a\/people\/anne" data-discover="true"$/
    expect(strangersIn(named, /^\/?(p|div|a)$/, /^div class="[\w-]+"$/, link), name).toEqual([])
  }
})

test('1,000 hostile texts, set beside what they were before, draw what changed', { timeout: 60_000 }, () => {
  for (const seed of seeds) {
    const [before, after] = [hostileText(seed), hostileText(seed + 1)]
    const drawn = renderToStaticMarkup(<VersionDifference before={before} after={after} />)
    const found = strangersIn(drawn, /^\/?(p|del|ins|span)$/, /^(p|span) class="[\w-]+"$/)
    expect(found, `${before} / ${after}`).toEqual([])
  }
})

test('1,000 hostile titles, names and words to pictures stay in their own line of a copied thread, and lead nowhere', () => {
  for (const seed of seeds) {
    const words = hostileText(seed)
    const text = threadAsMarkdown({
      __typename: 'Thread',
      id: 't',
      title: words,
      confidence: 'TABLE',
      posts: [
        {
          __typename: 'Post',
          id: 'p',
          body: 'Early, and in person.',
          writtenAt: '2026-03-05T08:00:00Z',
          author: member(words),
          inReplyTo: null,
          files: [{ __typename: 'PostFile', id: 'f', kind: 'PICTURE', name: words, alt: words }],
        },
      ],
    })
    const lines = text.split('\n').filter(Boolean)
    expect(lines, words).toHaveLength(8)
    expect(lines[2], words).toMatch(/^## /)
    for (const line of [lines[0], lines[2], lines[5]]) expect(line, words).not.toMatch(/(?<!\\)[<>[\]]/)
  }
})
