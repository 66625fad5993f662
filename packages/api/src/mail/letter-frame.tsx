import { renderToStaticMarkup } from 'react-dom/server'
import { letterAsText } from './letter-as-text.ts'
import type { Entry, LetterDraft, LetterPiece } from './letter-draft.ts'
import type { LetterWords } from './letter.ts'
import { letterStyle } from './letter-style.ts'
import { madeFit } from './made-fit.ts'
import { spaced } from './spaced-digits.ts'

/** Writes a letter in the look of the house. */
export function writeLetter(draft: LetterDraft): LetterWords {
  const fit = madeFit(draft)
  return { subject: fit.subject, text: letterAsText(fit), html: letterAsHtml(fit) }
}

function letterAsHtml(draft: LetterDraft): string {
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

function EntryOfList({ entry: { sentence, says = [], words, by, leadsTo } }: { entry: Entry }) {
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
      {says.map((said, place) => (
        <span key={place} className="ink" style={letterStyle.saysBelow}>
          {said}
        </span>
      ))}
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
