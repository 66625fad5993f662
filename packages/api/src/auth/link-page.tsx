import { Refusal } from '../graphql/refusal.ts'
import { statusOf } from '../pages/form-field.tsx'
import { html, seeOther, type PageAnswer } from '../pages/page-answer.ts'
import { PageFrame } from '../pages/page-frame.tsx'
import type { PageRequest } from '../pages/page-request.ts'
import type { PageRoute } from '../pages/page-route.ts'
import { browserToken } from './cookies.ts'
import { copy } from './copy/en.ts'
import { nextPath, withNext } from './next-path.ts'
import { signInByLink } from './sign-in-by-link.ts'

const pattern = '/sign-in/link/:token'

/** Where the letter's link leads. Opening it spends nothing, for mail scanners open links: pressing the button does. */
export const linkPage: PageRoute[] = [
  {
    method: 'GET',
    pattern,
    async answer(request) {
      const page = browserToken(request.context) ? LinkPage : OtherBrowserPage
      return html(page({ request }))
    },
  },
  {
    method: 'POST',
    pattern,
    async answer(request) {
      try {
        await signInByLink(request.context, request.params['token'] ?? '')
        return seeOther(nextPath(request) ?? '/')
      } catch (refusal) {
        if (refusal instanceof Refusal) return refused(request, refusal)
        throw refusal
      }
    },
  },
]

function refused(request: PageRequest, refusal: Refusal): PageAnswer {
  if (refusal.code === 'OTHER_BROWSER') return html(<OtherBrowserPage request={request} />, 422)
  return html(<LinkOverPage request={request} refusal={refusal} />, statusOf(refusal))
}

function LinkPage({ request }: { request: PageRequest }) {
  const words = copy.linkPage
  return (
    <PageFrame title={words.title}>
      <p className="lede">{words.lede}</p>
      <form method="post" action={request.url.pathname + request.url.search}>
        <p className="row">
          <button className="button">{words.press}</button>
        </p>
      </form>
    </PageFrame>
  )
}

function OtherBrowserPage({ request }: { request: PageRequest }) {
  const words = copy.linkPage
  return (
    <PageFrame title={words.elsewhereTitle}>
      <p>{words.elsewhere}</p>
      <p>{words.elsewhereHow}</p>
      <p className="aside">{words.elsewhereOr}</p>
      <p className="row">
        <a className="button quiet" href={withNext('/sign-in', nextPath(request))}>
          {words.startHere}
        </a>
      </p>
    </PageFrame>
  )
}

function LinkOverPage({ request, refusal }: { request: PageRequest; refusal: Refusal }) {
  const words = copy.linkPage
  return (
    <PageFrame title={words.overTitle}>
      <p className="lede">{refusal.message}</p>
      <p className="row">
        <a className="button" href={withNext('/sign-in', nextPath(request))}>
          {words.askAgain}
        </a>
      </p>
    </PageFrame>
  )
}
