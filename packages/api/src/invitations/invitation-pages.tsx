import { provenComing } from '../auth/proven-coming.ts'
import { proveComing } from '../auth/prove-coming.ts'
import { currentSession } from '../auth/session.ts'
import { Refusal, Refusals } from '../graphql/refusal.ts'
import { statusOf } from '../pages/form-field.tsx'
import { html, seeOther, type PageAnswer } from '../pages/page-answer.ts'
import type { PageRequest } from '../pages/page-request.ts'
import type { PageRoute } from '../pages/page-route.ts'
import { acceptInvitation, type Coming } from './accept-invitation.ts'
import { askToCome } from './ask-to-come.ts'
import { alreadyHerePage, closedPage } from './closed-pages.tsx'
import { ComingDigitsPage } from './coming-digits-page.tsx'
import { declineInvitation } from './decline-invitation.ts'
import { LastPage } from './last-page.tsx'
import { openInvitation, type OpenInvitation } from './opened-invitation.ts'
import { WelcomePage } from './welcome-page.tsx'

type Step = (request: PageRequest, code: string, opened: OpenInvitation) => Promise<PageAnswer>

/** A step of an invitation that is open; for one that is not, the page that says why, without touching anything. */
function step(method: 'GET' | 'POST', path: string, answer: Step): PageRoute {
  return {
    method,
    pattern: `/i/:code${path}`,
    async answer(request) {
      const code = request.params['code'] ?? ''
      const opened = await openInvitation(request.context, code)
      if (opened.state === 'OPEN') return answer(request, code, opened)
      if (opened.state === 'ALREADY_HERE') return alreadyHerePage(opened)
      return closedPage(opened.state)
    },
  }
}

/** The candidate's way to the table. Looking spends nothing, for mail scanners open links; each step is a press. */
export const invitationPages: PageRoute[] = [
  step('GET', '', async (_request, code, opened) => html(<WelcomePage code={code} opened={opened} />)),

  step('POST', '/decline', async ({ context }, code) => {
    await declineInvitation(context, code)
    return seeOther(`/i/${code}`)
  }),

  step('POST', '/come', async (request, code, opened) => {
    if (await provenComing(request.context, opened.invitation.id)) return seeOther(`/i/${code}/seat`)
    try {
      await askToCome(request.context, opened)
      return seeOther(`/i/${code}/digits`)
    } catch (refusal) {
      if (refusal instanceof Refusal) return showDigits(request, code, opened, refusal)
      throw refusal
    }
  }),

  step('GET', '/digits', (request, code, opened) => showDigits(request, code, opened, null)),

  step('POST', '/digits', async (request, code, opened) => {
    try {
      await proveComing(request.context, opened.invitation.id, request.form.get('digits') ?? '')
      return seeOther(`/i/${code}/seat`)
    } catch (refusal) {
      if (refusal instanceof Refusal) return showDigits(request, code, opened, refusal)
      throw refusal
    }
  }),

  step('GET', '/seat', async (request, code, opened) => {
    if (!(await provenComing(request.context, opened.invitation.id))) return seeOther(`/i/${code}`)
    return showLast(request, code, opened)
  }),

  {
    method: 'POST',
    pattern: '/i/:code/seat',
    answer: request => come(request, request.params['code'] ?? ''),
  },

  // The address bar still shows where a form was sent to when the answer said no.
  {
    method: 'GET',
    pattern: '/i/:code/*',
    answer: async ({ params }) => seeOther(`/i/${encodeURIComponent(params['code'] ?? '')}`),
  },
]

async function come(request: PageRequest, code: string): Promise<PageAnswer> {
  try {
    const result = await acceptInvitation(request.context, code, readComing(request.form))
    if (result.outcome === 'HERE') return seeOther(`/g/${result.slug}`)
    if (result.outcome === 'CHARTER_CHANGED') return showLastAgain(request, code, [], true)
    if (result.outcome === 'ALREADY_MEMBER') return closedPage('ALREADY_MEMBER')
    return seeOther(`/i/${encodeURIComponent(code)}`)
  } catch (error) {
    if (error instanceof Refusals) return showLastAgain(request, code, error.all, false)
    if (error instanceof Refusal) return showLastAgain(request, code, [error], false)
    throw error
  }
}

function readComing(form: URLSearchParams): Coming {
  const accepted = Number(form.get('charter'))
  return {
    name: form.get('name') ?? '',
    trade: form.get('trade') ?? '',
    askMeAbout: form.get('askMeAbout') ?? '',
    whyCome: form.get('whyCome') ?? '',
    notHereFor: form.get('notHereFor') ?? '',
    acceptedCharter: Number.isInteger(accepted) && accepted > 0 ? accepted : null,
    asSignedIn: form.get('as') === 'signed-in',
  }
}

async function showDigits(
  { form }: PageRequest,
  code: string,
  opened: OpenInvitation,
  refusal: Refusal | null,
): Promise<PageAnswer> {
  const page = (
    <ComingDigitsPage code={code} opened={opened} typed={form.get('digits') ?? ''} refusal={refusal} />
  )
  return html(page, refusal ? statusOf(refusal) : 200)
}

/** The last page once more, with what was typed and what stands in the way. */
async function showLastAgain(
  request: PageRequest,
  code: string,
  refusals: readonly Refusal[],
  charterChanged: boolean,
): Promise<PageAnswer> {
  const opened = await openInvitation(request.context, code)
  if (opened.state !== 'OPEN') return seeOther(`/i/${code}`)
  return showLast(request, code, opened, refusals, charterChanged)
}

async function showLast(
  { context, form }: PageRequest,
  code: string,
  opened: OpenInvitation,
  refusals: readonly Refusal[] = [],
  charterChanged = false,
): Promise<PageAnswer> {
  const session = await currentSession(context)
  const { name, asSignedIn, acceptedCharter, ...said } = readComing(form)
  const { invitation } = opened
  const typed = { ...said, name: form.has('name') ? name : invitation.name }
  const signedInAs = session && session.email !== invitation.email ? session.email : null
  const accepted = acceptedCharter === opened.charter.version
  const page = (
    <LastPage {...{ code, opened, typed, refusals, charterChanged, accepted, signedInAs, asSignedIn }} />
  )
  return html(page, refusals.length > 0 ? 422 : charterChanged ? 409 : 200)
}
