import type { Page, Route } from 'playwright-core'

/**
 * Opens a page anew with something in what the API answers told otherwise: for what is shared by all who look at it here,
 * or takes weeks to come. The page comes without what it would bring along, drawn or answered, and asks for all of it.
 */
export async function tellOtherwise(page: Page, otherwise: (answer: string) => string): Promise<void> {
  await page.route('**/graphql', route => passOn(route, otherwise))
  await page.route(
    url => url.href === page.url(),
    route => passOn(route, withoutAnswers),
  )
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** A page may be left before its answer has come: then nobody waits for it. */
async function passOn(route: Route, change: (body: string) => string): Promise<void> {
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
