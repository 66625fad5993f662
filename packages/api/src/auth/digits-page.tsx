import { Refusal } from '../graphql/refusal.ts'
import { FormField, FormRefusal, statusOf } from '../pages/form-field.tsx'
import { html, seeOther } from '../pages/page-answer.ts'
import { PageFrame } from '../pages/page-frame.tsx'
import type { PageRequest } from '../pages/page-request.ts'
import type { PageRoute } from '../pages/page-route.ts'
import { askedSignIn } from './asked-sign-in.ts'
import { copy } from './copy/en.ts'
import { nextPath, withNext } from './next-path.ts'
import { signInByDigits } from './sign-in-by-digits.ts'

/** Where one types the six digits of the letter. */
export const digitsPage: PageRoute[] = [
  {
    method: 'GET',
    pattern: '/sign-in/digits',
    answer: request => show(request, null),
  },
  {
    method: 'POST',
    pattern: '/sign-in/digits',
    async answer(request) {
      try {
        await signInByDigits(request.context, request.form.get('digits') ?? '')
        return seeOther(nextPath(request) ?? '/')
      } catch (refusal) {
        if (refusal instanceof Refusal) return show(request, refusal)
        throw refusal
      }
    },
  },
]

async function show(request: PageRequest, refusal: Refusal | null) {
  const props = { next: nextPath(request), refusal, typed: request.form.get('digits') ?? '' }
  const address = await askedSignIn(request.context)
  const page = address ? <DigitsPage {...props} address={address} /> : <NothingToWaitFor {...props} />
  return html(page, refusal ? statusOf(refusal) : 200)
}

type DigitsPageProps = { next: string | null; refusal: Refusal | null; typed: string; address: string }

function DigitsPage({ next, refusal, typed, address }: DigitsPageProps) {
  const words = copy.digitsPage
  const [before, shown, after] = words.sentTo(address)
  const askAgain = <a href={withNext('/sign-in', next)}>{words.again}</a>
  return (
    <PageFrame title={words.title}>
      <p className="lede">
        {before}
        <strong className="address">{shown}</strong>
        {after}
      </p>
      <FormRefusal refusal={refusal} />
      <form method="post" action="/sign-in/digits" noValidate>
        {next && <input type="hidden" name="next" value={next} />}
        <FormField
          name="digits"
          label={words.digits}
          hint={words.digitsHint}
          value={typed}
          refusal={refusal}
          input={{ className: 'digits', autoComplete: 'one-time-code', inputMode: 'numeric', maxLength: 12 }}
        />
        <p className="row">
          <button className="button">{words.signIn}</button>
        </p>
      </form>
      <p className="aside">
        <strong>{words.nothingCame}</strong> {words.nothingCameWords} {askAgain}
      </p>
    </PageFrame>
  )
}

function NothingToWaitFor({ next, refusal }: Omit<DigitsPageProps, 'address'>) {
  const words = copy.digitsPage
  return (
    <PageFrame title={words.over}>
      <p className="lede">{refusal?.message ?? words.overWords}</p>
      <p className="row">
        <a className="button" href={withNext('/sign-in', next)}>
          {words.over}
        </a>
      </p>
    </PageFrame>
  )
}
