import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import type { PageToSee } from './page-to-see.ts'
import { soon } from './soon.ts'

/** An answer of the API as JSON, or a page as it is sent; and what it is instead. */
type Change = (body: string) => string

/**
 * A page with something in what the API answers told otherwise: for what is shared by all who look at it here, or takes
 * weeks to come. The page comes without what it would bring along, drawn or answered, and asks for all of it. Fails where
 * nothing that was told is changed.
 */
export function toldOtherwise(
  change: Change,
  thenArrive: (page: Page) => Promise<void> = async () => {},
): Required<Pick<PageToSee, 'prepare' | 'arrive'>> {
  const told = new WeakSet<Page>()
  return {
    async prepare(page) {
      told.delete(page)
      await page.route('**/graphql', route =>
        passOn(route, answer => {
          const changed = change(answer)
          if (changed !== answer) told.add(page)
          return changed
        }),
      )
      await page.route(
        url => !url.pathname.includes('.') && url.pathname !== '/graphql',
        route =>
          route.request().resourceType() === 'document' ? passOn(route, withoutAnswers) : route.fallback(),
      )
    },
    async arrive(page) {
      await thenArrive(page)
      await soon(async () => expect(told.has(page), 'something is told otherwise').toBe(true))
    },
  }
}

/** A page may be left before its answer has come: then nobody waits for it. */
async function passOn(route: Route, change: Change): Promise<void> {
  const page = route.request().frame().page()
  try {
    const response = await route.fetch()
    await route.fulfill({ response, body: change(await response.text()) })
  } catch (error) {
    if (!page.isClosed()) throw error
  }
}

function withoutAnswers(document: string): string {
  return document
    .replace(/<div id="root" aria-busy="true">.*?<\/div>(?=<script src=)/s, '<div id="root"></div>')
    .replaceAll(/<link rel="later" href="([^"]+)">/g, '<script type="module" src="$1"></script>')
    .replace(/<script type="application\/json" id="first-answers">.*?<\/script>/s, '')
}
