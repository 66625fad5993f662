import { renderToString } from 'react-dom/server'
import { createMemoryRouter } from 'react-router'
import { layFirstAnswers, type FirstAnswer } from '../api/first-answers.ts'
import { Application } from '../app/application.tsx'
import { routes } from '../app/routes.tsx'
import { whenOpen } from '../app/when-open.ts'

/** What the API knows of a page that is opened: its address, and the answers to what it asks first, as JSON. */
export interface PageToDraw {
  address: string
  answers: string
}

/** A page as its reader will see it: what goes into the document's head, and what into the application's place. */
interface Drawing {
  title: string
  body: string
}

/**
 * Draws a page as its reader will see it, before the program of the page is there; null where it cannot be drawn from
 * the answers alone. It shares the page's one client and cache, so it must be called once only, in a program that was
 * begun for this page and nobody else's.
 */
export async function drawPage({ address, answers }: PageToDraw): Promise<Drawing | null> {
  layFirstAnswers(JSON.parse(answers) as FirstAnswer[])
  const router = createMemoryRouter(routes, { initialEntries: [address] })
  await new Promise<void>(resolve => whenOpen(router, resolve))
  const drawn = router.state.errors ? '' : renderToString(<Application router={router} />)
  router.dispose()
  // React says so where something stands for what could not be drawn.
  if (drawn === '' || drawn.includes('<!--$!-->')) return null
  const title = /^<title>[^<]*<\/title>/.exec(drawn)?.[0] ?? ''
  return { title, body: withoutInlineStyles(drawn.slice(title.length)) }
}

/** The content security policy refuses them in a document. `arrive.ts` sets them by the way it allows. */
function withoutInlineStyles(drawn: string): string {
  // In words a quotation mark has another name.
  return drawn.replaceAll(' style="', ' data-style="')
}
