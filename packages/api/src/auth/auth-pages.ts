import { seeOther } from '../pages/page-answer.ts'
import type { PageRoute } from '../pages/page-route.ts'
import type { DemoDoor } from './demo-door.ts'
import { demoSignIn } from './demo-people.tsx'
import { digitsPage } from './digits-page.tsx'
import { linkPage } from './link-page.tsx'
import { signInPage } from './sign-in-page.tsx'
import { signOut } from './sign-out.ts'

const signOutPress: PageRoute = {
  method: 'POST',
  pattern: '/sign-out',
  async answer({ context }) {
    await signOut(context)
    return seeOther('/sign-in')
  },
}

/** The room's pages. The demo's one-press sign-in is among them only where a demo is handed in. */
export function authPages(demo: DemoDoor | null): PageRoute[] {
  return [...signInPage(demo), ...digitsPage, ...linkPage, signOutPress, ...(demo ? [demoSignIn(demo)] : [])]
}
