import { html, seeOther } from '../pages/page-answer.ts'
import { PageFrame } from '../pages/page-frame.tsx'
import type { PageRoute } from '../pages/page-route.ts'
import { notFound } from '../pages/trouble-pages.tsx'
import { copy } from './copy/en.ts'
import type { KeptClock } from './kept-clock.ts'

const path = '/dev/clock'

/**
 * Shows the day, and lets time pass. Everybody's: these pages may only exist on a machine nobody else reaches.
 * @param runDue does what deadlines alone bring, and is done when it is done
 */
export function clockPages(clock: KeptClock, runDue: () => Promise<void>): PageRoute[] {
  return [
    { method: 'GET', pattern: path, answer: async () => html(<ClockPage clock={clock} />) },
    {
      method: 'POST',
      pattern: path,
      async answer({ form }) {
        const later = copy.clock.later.find(({ days }) => String(days) === form.get('days'))
        if (!later) return notFound()
        clock.passDays(later.days)
        await runDue()
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
        {words.today(dayOf(clock.now()))}{' '}
        {clock.daysAhead === 0 ? words.asOnTheWall : words.ahead(clock.daysAhead)}
      </p>
      <p>{words.hint}</p>
      <form method="post" action={path} className="row">
        {words.later.map(({ days, words: later }) => (
          <button key={days} className="button quiet" name="days" value={days}>
            {later}
          </button>
        ))}
      </form>
    </PageFrame>
  )
}

/** "Wednesday, December 2, 2026 at 6:30 AM UTC". */
function dayOf(moment: Date): string {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' })
  return `${day.format(moment)} UTC`
}
