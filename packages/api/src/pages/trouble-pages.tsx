import { copy } from './copy/en.ts'
import { html, type PageAnswer } from './page-answer.ts'
import { PageFrame } from './page-frame.tsx'

/** Not there, and not yours: the same page, so that neither can be told from the other. */
export const notFound = (): PageAnswer => trouble(404, copy.notFound)

/** A fault of ours, of which nothing more is told. */
export const somethingBroke = (): PageAnswer => trouble(500, copy.broke)

/** A form that another site posted in the visitor's name. */
export const notFromHere = (): PageAnswer => trouble(403, copy.notFromHere)

/** What was posted is too long, or no form. */
export const formUnreadable = (status: 413 | 415): PageAnswer => trouble(status, copy.tooLong)

function trouble(status: number, { title, words }: { title: string; words: string }): PageAnswer {
  return html(
    <PageFrame title={title}>
      <p className="lede">{words}</p>
      <p className="row">
        <a className="button quiet" href="/">
          {copy.home}
        </a>
      </p>
    </PageFrame>,
    status,
  )
}
