import type { Entry, LetterDraft, LetterPiece, Way } from './letter-draft.ts'
import { spaced } from './spaced-digits.ts'

/** A letter for those who read it as plain text. */
export function letterAsText({ heading, pieces, because, ways = [] }: LetterDraft): string {
  const small = [because, ...ways.map(wayAsText)].join('\n\n')
  return [heading, ...pieces.map(pieceAsText), '--', `${small}\n`].join('\n\n')
}

const wayAsText = ({ says, leadsTo }: Way) => `${says}:\n${leadsTo}`

const quoted = (words: string) =>
  words
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n')

function pieceAsText(piece: LetterPiece): string {
  if ('says' in piece) return piece.says
  if ('digits' in piece) return `    ${spaced(piece.digits)}`
  if ('button' in piece) return wayAsText({ says: piece.button, leadsTo: piece.leadsTo })
  if ('choices' in piece) return piece.choices.map(wayAsText).join('\n\n')
  if ('section' in piece) return piece.section.toUpperCase()
  if ('entries' in piece) return piece.entries.map(entryAsText).join('\n\n')
  return [quoted(piece.words), ...(piece.by ? [`— ${piece.by}`] : [])].join('\n')
}

const entryAsText = ({ sentence, says = [], words, by, leadsTo }: Entry) =>
  [sentence, ...says, words && quoted(words), by && `— ${by}`, leadsTo].filter(Boolean).join('\n')
