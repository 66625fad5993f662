import { html, json } from '../pages/page-answer.ts'
import { PageFrame } from '../pages/page-frame.tsx'
import type { PageRoute } from '../pages/page-route.ts'
import { notFound } from '../pages/trouble-pages.tsx'
import { copy } from './copy/en.ts'
import { findKeptLetters, type KeptLetter } from './kept-letters.ts'

/** Letters carry their styles within, as mail needs it; scripts and anything from outside stay out here too. */
export const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

/** Shows the letters that go nowhere. Everybody's: these pages may only exist on a machine nobody else reaches. */
export const keptLettersPages: PageRoute[] = [
  {
    method: 'GET',
    pattern: '/dev/mail',
    answer: async ({ context }) =>
      html(<KeptLettersPage letters={await findKeptLetters(context.database)} />),
  },
  {
    method: 'GET',
    pattern: '/dev/mail.json',
    answer: async ({ context }) => json(await findKeptLetters(context.database)),
  },
  {
    method: 'GET',
    pattern: '/dev/mail/:id',
    async answer({ context, params }) {
      const letters = await findKeptLetters(context.database)
      const letter = letters.find(({ id }) => id === params['id'])
      if (!letter?.html) return notFound()
      const headers = {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': letterPolicy,
      }
      return { status: 200, headers, body: letter.html }
    },
  },
]

function KeptLettersPage({ letters }: { letters: KeptLetter[] }) {
  const words = copy.kept
  return (
    <PageFrame title={words.title}>
      <p className="lede">{words.lede}</p>
      <p className="aside">
        <a href="/dev/mail/every">{words.every}</a>
      </p>
      {letters.length === 0 && <p className="aside">{words.none}</p>}
      <ul className="people ruled" role="list">
        {letters.map(letter => (
          <li key={letter.id}>
            <KeptLetterRow letter={letter} />
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}

function KeptLetterRow({
  letter: { id, to, subject, queuedAt, sentAt, html: words },
}: {
  letter: KeptLetter
}) {
  const when = queuedAt.toISOString().slice(0, 16).replace('T', ' ')
  return (
    <div className="letter">
      {words ? <a href={`/dev/mail/${id}`}>{subject}</a> : copy.kept.noWords}
      <span className="where">
        {copy.kept.to} {to} · <time dateTime={queuedAt.toISOString()}>{when} UTC</time>
        {sentAt ? '' : ` · ${copy.kept.waiting}`}
      </span>
    </div>
  )
}
