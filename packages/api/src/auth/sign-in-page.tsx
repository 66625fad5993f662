import { Refusal } from '../graphql/refusal.ts'
import { FormField, FormRefusal, statusOf } from '../pages/form-field.tsx'
import { html, seeOther, type PageAnswer } from '../pages/page-answer.ts'
import { PageFrame } from '../pages/page-frame.tsx'
import type { PageRequest } from '../pages/page-request.ts'
import type { PageRoute } from '../pages/page-route.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { copy } from './copy/en.ts'
import type { DemoDoor, DemoPerson } from './demo-door.ts'
import { DemoPeople } from './demo-people.tsx'
import { nextPath, withNext } from './next-path.ts'
import { currentSession } from './session.ts'

/** Where one types one's address. */
export function signInPage(demo: DemoDoor | null): PageRoute[] {
  const show = async (request: PageRequest, refusal: Refusal | null): Promise<PageAnswer> => {
    const people = (await demo?.findPeople()) ?? []
    const email = request.form.get('email') ?? request.url.searchParams.get('email') ?? ''
    const page = <SignInPage next={nextPath(request)} email={email} refusal={refusal} people={people} />
    return html(page, refusal ? statusOf(refusal) : 200)
  }
  return [
    {
      method: 'GET',
      pattern: '/sign-in',
      async answer(request) {
        const session = await currentSession(request.context)
        return session ? seeOther(nextPath(request) ?? '/') : show(request, null)
      },
    },
    {
      method: 'POST',
      pattern: '/sign-in',
      async answer(request) {
        const next = nextPath(request)
        try {
          await askToSignIn(request.context, request.form.get('email') ?? '', next)
          return seeOther(withNext('/sign-in/digits', next))
        } catch (refusal) {
          if (refusal instanceof Refusal) return show(request, refusal)
          throw refusal
        }
      },
    },
  ]
}

type SignInPageProps = { next: string | null; email: string; refusal: Refusal | null; people: DemoPerson[] }

function SignInPage({ next, email, refusal, people }: SignInPageProps) {
  const words = copy.signInPage
  return (
    <PageFrame title={words.title}>
      <p className="lede">{words.lede}</p>
      <FormRefusal refusal={refusal} />
      <form method="post" action="/sign-in" noValidate>
        {next && <input type="hidden" name="next" value={next} />}
        <FormField
          name="email"
          label={words.address}
          value={email}
          refusal={refusal}
          input={{ type: 'email', autoComplete: 'email', maxLength: 254 }}
        />
        <p className="row">
          <button className="button">{words.ask}</button>
        </p>
      </form>
      <p className="aside">{words.newcomers}</p>
      {people.length > 0 && <DemoPeople people={people} next={next} />}
    </PageFrame>
  )
}
