import { markedName } from '../mentions/mention-text.ts'
import type { Nested } from './nest-marks.ts'

/** How marks are written, and whether signs that would mean something are written so that they do not. */
export interface Manner {
  em: '*' | '_'
  strong: '**' | '__'
  escapes: boolean
  /** Letters that would keep a mark beside them from being one are written as their numbers. */
  encodes: boolean
}

type Token =
  | { kind: 'words'; words: string; isLinked: boolean; encodeFirst?: true; encodeLast?: true }
  | { kind: 'open' | 'close' | 'sign'; sign: string }

/** Nested pieces as Markdown. */
export function writeNested(nested: Nested[], manner: Manner): string {
  const tokens = tokensOf(nested, manner, false)
  if (manner.encodes) encodeBesideMarks(tokens)
  let all = ''
  tokens.forEach((token, index) => {
    if (token.kind !== 'words') {
      all += token.sign === '\n' && /(?:^|\n)$/.test(all) ? '\\\n' : token.sign
    } else {
      all += written(token, {
        isOpening: /(?:^|\n)$/.test(all),
        isLast: index === tokens.length - 1,
        manner,
        next: tokens[index + 1],
      })
    }
  })
  return all
}

function tokensOf(nested: Nested[], manner: Manner, isLinked: boolean): Token[] {
  return nested.flatMap((child): Token[] => {
    switch (child.kind) {
      case 'text':
        return [{ kind: 'words', words: child.text, isLinked }]
      case 'break':
        return [{ kind: 'sign', sign: '\n' }]
      case 'mention':
        return [{ kind: 'sign', sign: mentionOf(child.id, child.words) }]
      case 'link':
        return linkOf(child.href, child.children, manner)
      default: {
        const sign = manner[child.kind]
        return [
          { kind: 'open', sign },
          ...tokensOf(child.children, manner, isLinked),
          { kind: 'close', sign },
        ]
      }
    }
  })
}

/** As the plain surface writes it, which knows it again. */
const mentionOf = (id: string, words: string) => `[${markedName(words)}](member:${id})`

function linkOf(href: string, children: Nested[], manner: Manner): Token[] {
  const [only] = children
  const isItself = children.length === 1 && only?.kind === 'text' && only.text === href
  if (isItself && /^[a-z][a-z0-9+.-]{1,31}:[^\s<>]*$/i.test(href))
    return [{ kind: 'sign', sign: `<${href}>` }]
  return [
    { kind: 'sign', sign: '[' },
    ...tokensOf(children, manner, true),
    { kind: 'sign', sign: `](${destination(href)})` },
  ]
}

/** An address between brackets. The slash behind a bare host is put there by the browser, not by a person. */
function destination(href: string): string {
  return href
    .replace(/^(https?:\/\/[^/?#]+)\/$/, '$1')
    .replace(/\s/g, encodeURIComponent)
    .replace(/[\\()<>]|&(?=#?\w+;)/g, '\\$&')
}

const isWord = (sign: string) => !/[\s\p{P}\p{S}]/u.test(sign)

/** A mark between a sign and a letter is none, whatever was meant: the letter is written as its number. */
function encodeBesideMarks(tokens: Token[]) {
  tokens.forEach((token, index) => {
    if (token.kind !== 'open' && token.kind !== 'close') return
    const step = token.kind === 'open' ? -1 : 1
    const outside = tokens[index + step]
    const inside = tokens[index - step]
    if (outside?.kind !== 'words') return
    const inner = inside?.kind === 'words' ? (step < 0 ? inside.words.at(0) : inside.words.at(-1)) : undefined
    const outer = [...outside.words].at(step < 0 ? -1 : 0) ?? ' '
    const needs = token.sign.startsWith('_') || inner === undefined || !isWord(inner)
    if (!needs || !isWord(outer)) return
    if (step < 0) outside.encodeLast = true
    else outside.encodeFirst = true
  })
}

interface Around {
  isOpening: boolean
  isLast: boolean
  manner: Manner
  next: Token | undefined
}

function written(token: Token & { kind: 'words' }, around: Around): string {
  let signs = [...token.words]
  const first = token.encodeFirst ? numberOf(signs.shift()) : ''
  const last = token.encodeLast ? numberOf(signs.pop()) : ''
  signs = around.manner.escapes ? escaped(signs.join(''), token, around, first, last) : signs
  return first + signs.join('') + last
}

const numberOf = (sign: string | undefined) =>
  sign === undefined ? '' : `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`

function escaped(
  words: string,
  token: Token & { kind: 'words' },
  around: Around,
  first: string,
  last: string,
): string[] {
  const before = around.isOpening && !first ? ' ' : 'x'
  const escapedWords = words.replace(/[\\*_[\]<&!]/g, (sign, at: number) => {
    const left = words[at - 1] ?? (first ? ';' : '')
    const right = words[at + 1] ?? (last ? '&' : '')
    return meansSomething(sign, left, right, words.slice(at), token.isLinked, around) ? `\\${sign}` : sign
  })
  return [before === ' ' ? withoutOpening(escapedWords) : escapedWords]
}

function meansSomething(
  sign: string,
  left: string,
  right: string,
  onward: string,
  isLinked: boolean,
  around: Around,
): boolean {
  const isBetweenBlanks = /\s/.test(left) && /\s/.test(right)
  switch (sign) {
    case '*':
      return !isBetweenBlanks
    case '_':
      return !isBetweenBlanks && !(/[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right))
    case '[':
      return isLinked || onward.includes('](')
    case ']':
      return isLinked || right === '('
    case '<':
      return right === '' ? around.next !== undefined : /[a-z]/i.test(right)
    case '&':
      return right === '' ? around.next !== undefined : /^&#?\w+;/.test(onward)
    case '!':
      return right === '' && around.next?.kind === 'sign'
    default:
      return right === '' ? around.next !== undefined : /[!-/:-@[-`{-~]/.test(right)
  }
}

/** What opens a list or a quote at the start of a line. */
function withoutOpening(words: string): string {
  return words.replace(
    /^(?:([-+>])|(\d{1,9})([.)]))(?=\s|$)|^>/,
    (opened, sign?: string, number = '', dot = '') =>
      number ? `${String(number)}\\${String(dot)}` : `\\${sign ?? opened}`,
  )
}
