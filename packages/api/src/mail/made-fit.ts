import type { Entry, LetterDraft, LetterPiece, Way } from './letter-draft.ts'
import { withoutControls } from './without-controls.ts'
import { withoutLineBreaks } from './without-line-breaks.ts'

/** Names and titles stand in nearly all of it: none of them breaks a line, or turns the direction of reading. */
export function madeFit({ subject, heading, pieces, because, ways = [] }: LetterDraft): LetterDraft {
  return {
    subject: withoutLineBreaks(subject),
    heading: withoutLineBreaks(heading),
    pieces: pieces.map(pieceMadeFit),
    because: withoutLineBreaks(because),
    ways: ways.map(wayMadeFit),
  }
}

function pieceMadeFit(piece: LetterPiece): LetterPiece {
  if ('says' in piece) return { says: withoutLineBreaks(piece.says) }
  if ('digits' in piece) return piece
  if ('button' in piece) return { ...piece, button: withoutLineBreaks(piece.button) }
  if ('choices' in piece) return { choices: piece.choices.map(wayMadeFit) }
  if ('section' in piece) return { section: withoutLineBreaks(piece.section) }
  if ('entries' in piece) return { entries: piece.entries.map(entryMadeFit) }
  return { words: withoutControls(piece.words), ...(piece.by && { by: withoutLineBreaks(piece.by) }) }
}

const wayMadeFit = ({ says, leadsTo }: Way): Way => ({ says: withoutLineBreaks(says), leadsTo })

const entryMadeFit = ({ sentence, says = [], words, by, leadsTo }: Entry): Entry => ({
  sentence: withoutLineBreaks(sentence),
  says: says.map(withoutLineBreaks),
  words: words ? withoutControls(words) : null,
  by: by ? withoutLineBreaks(by) : null,
  leadsTo,
})
