import { Fragment, type ReactNode } from 'react'

/** Draws the charter's restricted Markdown: paragraphs, lists, emphasis. Whatever else it holds is shown as text. */
export function CharterText({ text }: { text: string }) {
  return (
    <div className="words written">
      {text
        .split(/\n{2,}/)
        .filter(block => block.trim())
        .map((block, place) => (
          <Block key={place} lines={block.trim().split('\n')} />
        ))}
    </div>
  )
}

const listMark = /^\s*(?:[-*]|\d+[.)])\s+/

function Block({ lines }: { lines: string[] }) {
  if (!lines.every(line => listMark.test(line))) return <p>{withBreaks(lines)}</p>
  const items = lines.map((line, place) => <li key={place}>{emphasised(line.replace(listMark, ''))}</li>)
  return /^\s*\d/.test(lines[0] ?? '') ? <ol>{items}</ol> : <ul>{items}</ul>
}

function withBreaks(lines: string[]): ReactNode {
  return lines.map((line, place) => (
    <Fragment key={place}>
      {place > 0 && ' '}
      {emphasised(line.replace(/\\$/, ''))}
      {/(\\|(?<! ) {2,})$/.test(line) && <br />}
    </Fragment>
  ))
}

/** `**strong**` and `*emphasis*` or `_emphasis_`, neither within the other. */
function emphasised(text: string): ReactNode {
  return text.split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\b_[^_]+_\b)/).map((part, place) => {
    if (place % 2 === 0) return part
    const isStrong = part.startsWith('**')
    return isStrong ? (
      <strong key={place}>{part.slice(2, -2)}</strong>
    ) : (
      <em key={place}>{part.slice(1, -1)}</em>
    )
  })
}
