import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Less than half as long as `axe.source`: it is read anew by every page. */
const checkerSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What is judged anew in the dark: colours. Both themes have the same elements in the same places, of which all other
 * rules of axe ask, so that these answer alike at the same width.
 */
export const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** Lays axe beside every page that opens here from now on: to send it over takes longer than to check most pages. */
export async function layAxeBesideEvery(page: Page): Promise<void> {
  await page.addInitScript({ content: checkerSource })
}

/** Lays axe beside the page that has come, unless it is there already. */
export async function layAxeBeside(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(checkerSource)
}

/** What axe finds by these rules or tags of rules, with the places. */
export function faultsByAxe(page: Page, rules: string[]): Promise<string[]> {
  return page.evaluate(async runOnly => {
    const { axe: checker } = window as unknown as { axe: typeof axe }
    const { violations } = await checker.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }) =>
        `${id} at ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(', ')}`,
    )
  }, rules)
}

/** One heading that says where one is, a title, a main part, one main act at most, and nothing to scroll for sideways. */
export function faultsOfFrame(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const inFront = document.querySelector('dialog[open]') ?? document
    const mainActs = [...inFront.querySelectorAll('[class*="primary"]')]
      .filter(act => act.checkVisibility())
      .map(act => act.textContent)
    return [
      scrollWidth > clientWidth && `scrolls sideways by ${scrollWidth - clientWidth} px`,
      document.querySelectorAll('h1').length !== 1 &&
        `${document.querySelectorAll('h1').length} first headings`,
      document.querySelectorAll('main').length !== 1 &&
        `${document.querySelectorAll('main').length} main parts`,
      document.title.trim() === '' && 'no title',
      mainActs.length > 1 && `more than one main act: ${mainActs.join(', ')}`,
    ].filter(fault => fault !== false)
  })
}
