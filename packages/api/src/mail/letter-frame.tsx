import { renderToStaticMarkup } from 'react-dom/server'
import type { LetterWords } from './letter.ts'
import { letterStyle } from './letter-style.ts'
import { withoutControls } from './without-controls.ts'
import { withoutLineBreaks } from './without-line-breaks.ts'

/** A piece of a letter, from which both its HTML and its plain text are made. */
export type LetterPiece =
  /** What the software says. */
  | { says: string }
  /** What a person wrote, and who: "Priya Kaur, pharmacist". */
  | { words: string; by?: string }
  /** Six digits to type. */
  | { digits: string }
  /** Where to go on. */
  | { button: string; leadsTo: string }
  /** Answers of equal weight, one beside the other. */
  | { choices: readonly Way[] }
  /** What the next pieces are about. */
  | { section: string }
  /** Things to look at, each with where it leads: a sentence, and how what a person wrote about it begins. */
  | { entries: readonly Entry[] }

/** Something to press, and where it leads. */
export type Way = { says: string; leadsTo: string }

export type Entry = { sentence: string; words?: string | null; by?: string | null; leadsTo: string | null }

export type LetterDraft = {
  subject: string
  /** The heading on the sheet. */
  heading: string
  pieces: LetterPiece[]
  /** The small print: why this person gets this letter. */
  because: string
  /** Where the small print leads: to fewer letters, or none. */
  ways?: readonly Way[]
}

/** Writes a letter in the look of the house. */
export function writeLetter(draft: LetterDraft): LetterWords {
  const { subject, ...fit } = madeFit(draft)
  return { subject, text: writeText({ subject, ...fit }), html: writeHtml({ subject, ...fit }) }
}

/** Names and titles stand in nearly all of it: none of them breaks a line, or turns the direction of reading. */
function madeFit({ subject, heading, pieces, because, ways = [] }: LetterDraft): LetterDraft {
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

const entryMadeFit = ({ sentence, words, by, leadsTo }: Entry): Entry => ({
  sentence: withoutLineBreaks(sentence),
  words: words && withoutControls(words),
  by: by && withoutLineBreaks(by),
  leadsTo,
})

function writeText({ heading, pieces, because, ways = [] }: LetterDraft): string {
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

const entryAsText = ({ sentence, words, by, leadsTo }: Entry) =>
  [sentence, words && quoted(words), by && `— ${by}`, leadsTo].filter(Boolean).join('\n')

function writeHtml(draft: LetterDraft): string {
  return `<!doctype html>${renderToStaticMarkup(<LetterSheet {...draft} />)}`
}

function LetterSheet({ subject, heading, pieces, because, ways = [] }: LetterDraft) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{letterStyle.dark}</style>
      </head>
      <body className="ground" style={letterStyle.ground}>
        <main className="sheet" style={letterStyle.sheet}>
          <h1 className="ink" style={letterStyle.heading}>
            {heading}
          </h1>
          {pieces.map((piece, place) => (
            <Piece key={place} piece={piece} />
          ))}
        </main>
        <footer className="soft" style={letterStyle.because}>
          {because}
          {ways.map(({ says, leadsTo }) => (
            <span key={leadsTo} style={letterStyle.way}>
              <a className="soft" style={letterStyle.quietLink} href={leadsTo}>
                {says}
              </a>
            </span>
          ))}
        </footer>
      </body>
    </html>
  )
}

function Piece({ piece }: { piece: LetterPiece }) {
  if ('says' in piece) {
    return (
      <p className="ink" style={letterStyle.says}>
        {piece.says}
      </p>
    )
  }
  if ('digits' in piece) {
    return (
      <p className="inset ink" style={letterStyle.digits}>
        {spaced(piece.digits)}
      </p>
    )
  }
  if ('button' in piece) {
    return (
      <p style={letterStyle.buttonPlace}>
        <a className="button" style={letterStyle.button} href={piece.leadsTo}>
          {piece.button}
        </a>
      </p>
    )
  }
  if ('choices' in piece) {
    return (
      <p style={letterStyle.buttonPlace}>
        {piece.choices.map(({ says, leadsTo }) => (
          <a key={leadsTo} className="choice" style={letterStyle.choice} href={leadsTo}>
            {says}
          </a>
        ))}
      </p>
    )
  }
  if ('section' in piece) {
    return (
      <h2 className="ink" style={letterStyle.section}>
        {piece.section}
      </h2>
    )
  }
  if ('entries' in piece) {
    return (
      <ul style={letterStyle.entries}>
        {piece.entries.map((entry, place) => (
          <EntryOfList key={place} entry={entry} />
        ))}
      </ul>
    )
  }
  return (
    <blockquote className="inset ink" style={letterStyle.words} dir="auto">
      {piece.words.split('\n').map((line, place) => (
        <span key={place}>
          {place > 0 && <br />}
          {line}
        </span>
      ))}
      {piece.by && (
        <span className="soft" style={letterStyle.by} dir="auto">
          {piece.by}
        </span>
      )}
    </blockquote>
  )
}

function EntryOfList({ entry: { sentence, words, by, leadsTo } }: { entry: Entry }) {
  return (
    <li className="line" style={letterStyle.entry}>
      {leadsTo ? (
        <a className="link" style={letterStyle.link} href={leadsTo}>
          {sentence}
        </a>
      ) : (
        <span className="ink" style={letterStyle.sentence}>
          {sentence}
        </span>
      )}
      {words && (
        <span className="ink" style={letterStyle.said} dir="auto">
          {words}
        </span>
      )}
      {by && (
        <span className="soft" style={letterStyle.by} dir="auto">
          {by}
        </span>
      )}
    </li>
  )
}

/** Two threes are easier to carry over than six in a row. */
const spaced = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3)}`
