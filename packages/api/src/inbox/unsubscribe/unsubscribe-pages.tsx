import { html, seeOther, type PageAnswer } from '../../pages/page-answer.ts'
import { PageFrame } from '../../pages/page-frame.tsx'
import type { PageRequest } from '../../pages/page-request.ts'
import type { PageRoute } from '../../pages/page-route.ts'
import { copy } from './copy/en.ts'
import { letAllMailCome, letMailCome } from './let-mail-come.ts'
import { openUnsubscriber, type OpenUnsubscriber } from './opened-unsubscriber.ts'
import { stopAllMail, stopMail } from './stop-mail.ts'
import { UnsubscribePage } from './unsubscribe-page.tsx'
import { unsubscribePattern } from './unsubscribe-link.ts'

/**
 * Stopping mail from a mail, without signing in. Looking changes nothing, for mail programs open links; the press of a
 * button does, or the one post by which they offer the same (RFC 8058). The link is all that either needs.
 */
export const unsubscribePages: PageRoute[] = [
  { method: 'GET', pattern: unsubscribePattern, answer: look, fromAnywhere: true },
  { method: 'POST', pattern: unsubscribePattern, answer: press, fromAnywhere: true },
]

async function look({ context, params }: PageRequest): Promise<PageAnswer> {
  const opened = await openUnsubscriber(context, params['token'] ?? '')
  if (opened.state !== 'HERE') return closedPage(opened.state)
  const { group, mail } = opened
  return html(<UnsubscribePage groupName={group.name} mail={mail} />)
}

async function press(request: PageRequest): Promise<PageAnswer> {
  const { context, params, form } = request
  const opened = await openUnsubscriber(context, params['token'] ?? '')
  if (opened.state !== 'HERE') return closedPage(opened.state)
  // A mail program follows no way on: it is told at once.
  if (form.get('List-Unsubscribe') === 'One-Click') {
    await stopMail(context.database, opened.seat)
    return look(request)
  }
  await pressed(request, opened, form.get('press'))
  return seeOther(request.url.pathname)
}

async function pressed(
  { context: { database } }: PageRequest,
  { seat }: OpenUnsubscriber,
  button: string | null,
): Promise<void> {
  if (button === 'stop') await stopMail(database, seat)
  if (button === 'stop-all') await stopAllMail(database, seat.accountId)
  if (button === 'again') await letMailCome(database, seat)
  if (button === 'all-again') await letAllMailCome(database, seat.accountId)
}

/** For a link that is none of ours, and for whoever has no seat there any more. Neither tells of a group. */
function closedPage(state: 'UNKNOWN' | 'GONE'): PageAnswer {
  const { title, words, advice } = copy.closed[state]
  return html(
    <PageFrame title={title}>
      <p className="lede">{words}</p>
      <p>{advice}</p>
      <p className="row">
        <a className="button quiet" href="/settings#mail">
          {copy.whichMails}
        </a>
      </p>
    </PageFrame>,
    state === 'UNKNOWN' ? 404 : 200,
  )
}
