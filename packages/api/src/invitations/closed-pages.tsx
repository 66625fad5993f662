import { html, type PageAnswer } from '../pages/page-answer.ts'
import { PageFrame } from '../pages/page-frame.tsx'
import { pages } from './copy/pages-en.ts'
import type { Opened } from './opened-invitation.ts'

type Closed = keyof typeof pages.closed

/** For programs: never there, gone, or there and in the way. */
const statuses: Record<Closed, number> = {
  UNKNOWN: 404,
  EXPIRED: 410,
  REVOKED: 410,
  DECLINED: 200,
  USED: 410,
  RESTING: 409,
  ALREADY_MEMBER: 409,
}

/** Why an invitation cannot be accepted, and what one can do. */
export function closedPage(state: Closed): PageAnswer {
  const { title, words, advice } = pages.closed[state]
  const canSignIn = state === 'USED' || state === 'ALREADY_MEMBER'
  return html(
    <PageFrame title={title}>
      <p>{words}</p>
      <p>{advice}</p>
      <p className="row">
        <a className={canSignIn ? 'button' : 'button quiet'} href={canSignIn ? '/sign-in' : '/'}>
          {canSignIn ? pages.signIn : pages.home}
        </a>
      </p>
    </PageFrame>,
    statuses[state],
  )
}

/** For someone who is signed in and has a seat at this table. */
export function alreadyHerePage({ group, byThis }: Extract<Opened, { state: 'ALREADY_HERE' }>): PageAnswer {
  const copy = pages.alreadyHere
  return html(
    <PageFrame above={group.name} title={copy.title}>
      <p>{byThis ? copy.byThis(group.name) : copy.otherwise(group.name)}</p>
      <p className="row">
        <a className="button" href={`/g/${group.slug}`}>
          {copy.goIn}
        </a>
      </p>
      {!byThis && (
        <form className="aside" method="post" action="/sign-out">
          {copy.someoneElse} <button className="link">{copy.signOut}</button> {copy.thenOpen}
        </form>
      )}
    </PageFrame>,
  )
}
