import { notFound } from '../pages/trouble-pages.tsx'
import { seeOther } from '../pages/page-answer.ts'
import type { PageRoute } from '../pages/page-route.ts'
import { copy } from './copy/en.ts'
import type { DemoDoor, DemoPerson } from './demo-door.ts'
import { nextPath } from './next-path.ts'

/** The people of the demo, one press each. */
export function DemoPeople({ people, next }: { people: DemoPerson[]; next: string | null }) {
  const words = copy.signInPage
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{words.demoTitle}</h2>
      <p className="hint">
        {words.demoHint} {words.lookAtMail} <a href="/dev/mail">/dev/mail</a>. {words.letTimePass}{' '}
        <a href="/dev/clock">/dev/clock</a>.
      </p>
      <form method="post" action="/sign-in/demo">
        {next && <input type="hidden" name="next" value={next} />}
        <ul className="people" role="list">
          {people.map(({ id, name, trade, groups }) => (
            <li key={id}>
              <button className="person" name="person" value={id}>
                <span>
                  <span className="name">{name}</span>, {trade}
                </span>
                <span className="where">{groups.join(', ')}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}

/** Sits the visitor down as the person they pressed. */
export function demoSignIn(demo: DemoDoor): PageRoute {
  return {
    method: 'POST',
    pattern: '/sign-in/demo',
    async answer(request) {
      const seated = await demo.signIn(request.context, request.form.get('person') ?? '')
      return seated ? seeOther(nextPath(request) ?? '/') : notFound()
    },
  }
}
