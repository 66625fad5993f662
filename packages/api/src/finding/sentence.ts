import { plainText } from '../threads/excerpt.ts'
import type { Piece } from './search-hit.ts'

/** Control characters, which nobody's words hold: they are cleaned of them when they are written. */
export const matchBegins = '\u0001'
export const matchEnds = '\u0002'

const longest = 280

/** Whether anything in it is marked as what was looked for. */
export const hasMatch = (text: string): boolean => text.includes(matchBegins)

/**
 * The sentence in which most of what was looked for stands, in pieces of plain text.
 * @param marked restricted Markdown, each match between {@link matchBegins} and {@link matchEnds}
 */
export function sentenceOf(marked: string): Piece[] {
  const sentences = marked.split('\n').flatMap(line => sentencesOf(plainText([line])))
  const [first = ''] = sentences
  const best = sentences.reduce((chosen, one) => (matches(one) > matches(chosen) ? one : chosen), first)
  return piecesOf(best)
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })

const sentencesOf = (line: string): string[] =>
  [...segmenter.segment(line)].map(({ segment }) => segment.trim()).filter(Boolean)

const matches = (sentence: string): number => sentence.split(matchBegins).length - 1

/** Around the first match where the sentence is longer than anyone reads at a glance. */
export function piecesOf(sentence: string): Piece[] {
  const [before = '', ...rest] = sentence.split(matchBegins)
  const parted = rest.flatMap(part => {
    const [match = '', after = ''] = part.split(matchEnds)
    return [
      { text: match, isMatch: true },
      { text: after, isMatch: false },
    ]
  })
  const pieces = [{ text: before, isMatch: false }, ...parted].filter(({ text }) => text !== '')
  const [lead] = pieces
  const begun = lead && !lead.isMatch && pieces.length > 1 ? [shortLead(lead), ...pieces.slice(1)] : pieces
  return cutAt(begun, longest)
}

function shortLead(lead: Piece): Piece {
  const characters = [...lead.text]
  if (characters.length <= longest / 2) return lead
  const end = characters.slice(-longest / 2).join('')
  return { ...lead, text: `…${end.slice(end.indexOf(' ') + 1)}` }
}

function cutAt(pieces: Piece[], room: number): Piece[] {
  const kept: Piece[] = []
  let left = room
  for (const piece of pieces) {
    const characters = [...piece.text]
    if (characters.length > left)
      return [...kept, { ...piece, text: `${characters.slice(0, left).join('')}…` }]
    kept.push(piece)
    left -= characters.length
  }
  return kept
}
