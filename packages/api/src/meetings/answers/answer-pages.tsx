import { Refusal } from '../../graphql/refusal.ts'
import { html, seeOther, type PageAnswer } from '../../pages/page-answer.ts'
import { PageFrame } from '../../pages/page-frame.tsx'
import type { PageRequest } from '../../pages/page-request.ts'
import type { PageRoute } from '../../pages/page-route.ts'
import { meetingAddress } from '../calendar/calendar-addresses.ts'
import { dayInWords } from '../when-in-words.ts'
import { answerPattern } from './answer-link.ts'
import { answerByLink } from './answer-meeting.ts'
import { ConfirmPage, SaidPage } from './answer-page.tsx'
import { pages } from './copy/pages-en.ts'
import { isSaid, openAnswer, type OpenedAnswer } from './opened-answer.ts'

/** Answering a meeting from a mail. Looking says nothing, for mail programs open links; the press of a button does. */
export const answerPages: PageRoute[] = [
  { method: 'GET', pattern: answerPattern, answer: look },
  { method: 'POST', pattern: answerPattern, answer: say },
]

async function look(request: PageRequest): Promise<PageAnswer> {
  const { context, params } = request
  const opened = await openAnswer(context, params['token'] ?? '')
  if (opened.state !== 'OPEN') return closedPage(request, opened)
  const { secret, publicUrl } = context.deployment
  const page = { opened, secret, publicUrl }
  return html(isSaid(opened) ? <SaidPage {...page} /> : <ConfirmPage {...page} />)
}

async function say(request: PageRequest): Promise<PageAnswer> {
  const { context, params } = request
  const token = params['token'] ?? ''
  const opened = await openAnswer(context, token)
  if (opened.state !== 'OPEN') return closedPage(request, opened)
  try {
    await answerByLink(context, opened.seat, opened.linked)
  } catch (refusal) {
    // It began, or was cancelled, at this very moment: the page that is looked at next says so.
    if (!(refusal instanceof Refusal)) throw refusal
  }
  return seeOther(`/r/${token}`)
}

type KnownAnswer = Extract<OpenedAnswer, { meeting: unknown }>
type ClosedAnswer = Exclude<OpenedAnswer, { state: 'OPEN' }>

/** The same page for whatever is answered no more. Only who sits at the table learns from it what became of what. */
function closedPage({ context }: PageRequest, opened: ClosedAnswer): PageAnswer {
  const copy = pages.closed
  const known = opened.state === 'UNKNOWN' ? null : opened
  const { publicUrl } = context.deployment
  const addressOf = ({ group, meeting }: KnownAnswer) => meetingAddress(publicUrl, group.slug, meeting.id)
  const became = known?.state === 'CANCELLED' ? copy.cancelled : copy.begun
  return html(
    <PageFrame title={copy.title}>
      {known && <p>{became(known.group.meetingName, dayInWords(known.meeting))}</p>}
      <p>{copy.words}</p>
      {!known && <p>{copy.advice}</p>}
      <p className="row">
        <a className="button quiet" href={known ? addressOf(known) : '/sign-in'}>
          {known ? pages.open(known.group.meetingName) : copy.signIn}
        </a>
      </p>
    </PageFrame>,
    known ? 410 : 404,
  )
}
