import type { Page } from 'playwright-core'

/** What a page and everything the network brought for it say, since one last asked. */
export function overhear(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = []
  page.on('response', response => {
    const kind = response.headers()['content-type'] ?? ''
    if (!/json|html|text\/plain/.test(kind)) return
    heard.push(response.text().catch(() => ''))
    heard.push(response.allHeaders().then(headers => JSON.stringify(headers)))
  })
  return async () => {
    const seen = await page.locator('html').innerHTML()
    const all = [seen, await page.title(), ...(await Promise.all(heard.splice(0)))].join('\n')
    return all
  }
}
