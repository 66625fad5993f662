import { Temporal } from 'temporal-polyfill'
import { html, seeOther } from '../pages/page-answer.ts'
import { PageFrame } from '../pages/page-frame.tsx'
import type { PageRoute } from '../pages/page-route.ts'
import { notFound } from '../pages/trouble-pages.tsx'
import { clockSteps, clockZone } from './clock-steps.ts'
import { copy } from './copy/en.ts'
import type { KeptClock } from './kept-clock.ts'

const path = '/dev/clock'

/**
 * Shows the time, and lets time pass. Everybody's: these pages may only exist on a machine nobody else reaches.
 * @param catchUp is done when all that happened so far was heard of, so that nothing of it happens only afterwards
 * @param runDue does what deadlines alone bring, and is done when it is done
 */
export function clockPages(
  clock: KeptClock,
  { catchUp, runDue }: Record<'catchUp' | 'runDue', () => Promise<void>>,
): PageRoute[] {
  return [
    { method: 'GET', pattern: path, answer: async () => html(<ClockPage clock={clock} />) },
    {
      method: 'POST',
      pattern: path,
      async answer({ form }) {
        const step = clockSteps.find(({ name }) => name === form.get('step'))
        if (!step) return notFound()
        await catchUp()
        clock.passMinutes(step.minutesFrom(clock.now()))
        await runDue()
        await catchUp()
        return seeOther(path)
      },
    },
  ]
}

function ClockPage({ clock }: { clock: KeptClock }) {
  const words = copy.clock
  return (
    <PageFrame title={words.title}>
      <p className="lede">
        {words.now(timeOf(clock.now()))}{' '}
        {clock.minutesAhead === 0 ? words.asOnTheWall : words.ahead(lengthOf(clock.minutesAhead))}
      </p>
      <p>{words.hint}</p>
      <form method="post" action={path} className="row">
        {clockSteps.map(({ name, words: later }) => (
          <button key={name} className="button quiet" name="step" value={name}>
            {later}
          </button>
        ))}
      </form>
    </PageFrame>
  )
}

/** "Wednesday, December 2, 2026 at 6:30 AM in Dublin". */
function timeOf(moment: Date): string {
  const time = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short', timeZone: clockZone })
  return `${time.format(moment)} in ${clockZone.split('/')[1]}`
}

/** "7 days, 4 hr, 15 min". */
function lengthOf(minutes: number): string {
  return Temporal.Duration.from({ minutes }).round({ largestUnit: 'days' }).toLocaleString('en')
}
