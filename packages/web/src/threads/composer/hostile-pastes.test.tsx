import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { endlessHtml, hostileHtml, hostileText } from '../../../test/hostile-texts.ts'
import { parsePasted } from '../../../test/parse-pasted.ts'
import { Markdown } from '../../design/markdown.tsx'
import { parseMarkdown } from '../../design/parse-markdown.ts'
import { settleBlocks } from './markdown/settled-blocks.ts'
import { cleanHtml } from './pasting/clean-paste.ts'
import { tameHtml } from './pasting/tame-html.ts'
import { fromMarkdown } from './rich/from-markdown.ts'
import { schema } from './rich/schema.ts'
import { toMarkdown } from './rich/to-markdown.ts'

const seeds = Array.from({ length: 1_000 }, (_, at) => at + 1)

const clean = (html: string) => cleanHtml(html, parsePasted, 'https://sixthirty.example')
const says = (source: string) => settleBlocks(parseMarkdown(source))

/** Written anew by the rich surface, without any memory of how it was written. */
const rewritten = (source: string) => toMarkdown(schema.nodeFromJSON(fromMarkdown(source).toJSON()))

/** Tags that no post is drawn with. */
function strangersIn(source: string): string[] {
  const allowed = [
    /^\/?(?:p|strong|em|ul|ol|li|blockquote|div|span|a)$/,
    /^br\/$/,
    /^ol start="\d+"$/,
    /^(?:div|span) class="[\w- ]+"$/,
    /^a href="(?:https?:\/\/|mailto:)[^"]*" rel="noopener noreferrer nofollow"$/,
  ]
  return [...renderToStaticMarkup(<Markdown source={source} />).matchAll(/<([^>]*)>?/g)]
    .map(([, tag = '']) => tag)
    .filter(tag => !allowed.some(pattern => pattern.test(tag)))
}

const tameTag = /^(?:\/[a-z\d]+|[a-z\d]+(?: data-[a-z-]+="[^"<>]*")*)$/

const untame = /^\/?(?:script|style|img|iframe|svg|math|object|embed|meta|link|base|form|input|template)\b/

describe('1,000 hostile texts', () => {
  test('say the same after the rich surface, and draw nothing else', () => {
    for (const seed of seeds) {
      const source = hostileText(seed)
      const written = rewritten(source)
      expect(says(written), source).toEqual(says(source))
      expect(strangersIn(written), source).toEqual([])
    }
  })

  test('pasted, become the Markdown of a post or nothing', () => {
    for (const seed of seeds) {
      const html = hostileHtml(seed)
      const pasted = clean(html) ?? ''
      expect(strangersIn(pasted), html).toEqual([])
      expect(strangersIn(rewritten(pasted)), html).toEqual([])
      expect(says(rewritten(pasted)), html).toEqual(says(pasted))
    }
  })

  test('reach no parser before they are tame', () => {
    for (const seed of seeds) {
      const html = hostileHtml(seed)
      const tags = [...tameHtml(html).matchAll(/<([^>]*)>?/g)].map(([, tag = '']) => tag)
      expect(
        tags.filter(tag => !tameTag.test(tag) || untame.test(tag)),
        html,
      ).toEqual([])
    }
  })
})

describe('20,000 characters of one thing', () => {
  const patient = 4_000

  /** The quickest of three, in milliseconds of work: a busy machine is not a slow reader. */
  function workOf(act: () => unknown): number {
    let quickest = Infinity
    for (let tries = 0; tries < 3 && quickest >= patient; tries += 1) {
      const before = process.threadCpuUsage()
      act()
      const { user, system } = process.threadCpuUsage(before)
      quickest = Math.min(quickest, (user + system) / 1_000)
    }
    return quickest
  }

  test.each(endlessHtml)('%s: pasted and written within seconds', (_, html) => {
    expect(workOf(() => clean(html))).toBeLessThan(patient)
    expect(strangersIn(clean(html) ?? '')).toEqual([])
  })

  test.each(
    [
      '`',
      '*',
      '**a** ',
      '_a',
      '[',
      '](',
      '> ',
      '- ',
      '1. ',
      '\\',
      '&amp;',
      '<a:',
      '\uD800',
      '\u0000',
      '\u202E',
      '\u200B',
      'https://',
      'a\n',
      '![',
    ].map(unit => [unit, unit.repeat(Math.ceil(20_000 / unit.length))]),
  )('%j: there and back on the rich surface within seconds', (_, source) => {
    expect(workOf(() => rewritten(source))).toBeLessThan(patient)
    expect(says(rewritten(source))).toEqual(says(source))
  })
})
