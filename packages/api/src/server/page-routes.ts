import { authPages } from '../auth/auth-pages.ts'
import type { Database } from '../database/database.ts'
import { clockPages } from '../demo/clock-page.tsx'
import { everyMailPages } from '../demo/every-mail/every-mail-pages.tsx'
import type { KeptClock } from '../demo/kept-clock.ts'
import { invitationPages } from '../invitations/invitation-pages.tsx'
import { unsubscribePages } from '../inbox/unsubscribe/unsubscribe-pages.tsx'
import { keptLettersPages } from '../mail/kept-letters-page.tsx'
import { answerPages } from '../meetings/answers/answer-pages.tsx'
import { calendarPages } from '../meetings/calendar/calendar-pages.ts'
import type { PageRoute } from '../pages/page-route.ts'
import { demoDoor } from './demo-door.ts'

type Shown = {
  /** The demo's people may be signed in with one press. */
  demo: boolean
  /** Kept letters are shown at /dev/mail. */
  keptLetters: boolean
  /** Every mail there is is shown at /dev/mail/every. */
  everyMail: boolean
  /** The clock that is let go on at /dev/clock, who hears first of what happened before, and what is then due at once. */
  movable: { clock: KeptClock; catchUp: () => Promise<void>; runDue: () => Promise<void> } | null
}

/** Every room's pages and files that work without JavaScript. What is only for trying out is absent elsewhere, not just closed. */
export function pageRoutes(
  database: Database,
  { demo, keptLetters, everyMail, movable }: Shown,
): PageRoute[] {
  return [
    ...authPages(demo ? demoDoor(database) : null),
    ...invitationPages,
    ...calendarPages,
    ...answerPages,
    ...unsubscribePages,
    ...(everyMail ? everyMailPages : []),
    ...(keptLetters ? keptLettersPages : []),
    ...(movable ? clockPages(movable.clock, movable) : []),
  ]
}
