import { renderToStaticMarkup } from 'react-dom/server'
import type { LetterWords } from './letter.ts'
import { letterStyle } from './letter-style.ts'

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

export type LetterDraft = {
  subject: string
  /** The heading on the sheet. */
  heading: string
  pieces: LetterPiece[]
  /** The small print: why this person gets this letter. */
  because: string
}

/** Writes a letter in the look of the house. */
export function writeLetter(draft: LetterDraft): LetterWords {
  return { subject: draft.subject, text: writeText(draft), html: writeHtml(draft) }
}

function writeText({ heading, pieces, because }: LetterDraft): string {
  return [heading, ...pieces.map(pieceAsText), '--', `${because}\n`].join('\n\n')
}

function pieceAsText(piece: LetterPiece): string {
  if ('says' in piece) return piece.says
  if ('digits' in piece) return `    ${spaced(piece.digits)}`
  if ('button' in piece) return `${piece.button}:\n${piece.leadsTo}`
  const quoted = piece.words.split('\n').map(line => `> ${line}`.trimEnd())
  return [...quoted, ...(piece.by ? [`— ${piece.by}`] : [])].join('\n')
}

function writeHtml(draft: LetterDraft): string {
  return `<!doctype html>${renderToStaticMarkup(<LetterSheet {...draft} />)}`
}

function LetterSheet({ subject, heading, pieces, because }: LetterDraft) {
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
  return (
    <blockquote className="inset ink" style={letterStyle.words}>
      {piece.words.split('\n').map((line, place) => (
        <span key={place}>
          {place > 0 && <br />}
          {line}
        </span>
      ))}
      {piece.by && (
        <span className="soft" style={letterStyle.by}>
          {piece.by}
        </span>
      )}
    </blockquote>
  )
}

/** Two threes are easier to carry over than six in a row. */
const spaced = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3)}`
