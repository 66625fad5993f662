import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringSession, desk, leaveBrowser, openBrowser, visit } from './browser.ts'
import { harbourStreet } from './demo-groups.ts'
import { paths } from '../../web/src/paths.ts'

/** The two voices, and what stands in for each where its face is late; a machine has one of these, or none. */
const voices = [
  ['Literata', ['Literata stand-in', 'Literata wide stand-in']],
  ['Atkinson Hyperlegible Next', ['Atkinson stand-in']],
] as const

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
})

test.each([
  ['the app', paths.threads(harbourStreet), 'rob@harbour.example'],
  ['the pages without JavaScript', paths.signIn(), null],
])('a line is as long in what stands in for a face as in the face itself, in %s', async (_, path, who) => {
  const guest = await visit(browser, desk)
  if (who) await bringSession(guest, who)
  const { page } = guest
  await page.goto(path)
  for (const [face, standIns] of voices)
    for (const style of face === 'Literata' ? ['normal', 'italic'] : ['normal'])
      for (const standIn of standIns) {
        const [meant, shown] = [
          await lengthOfLine(page, style, face),
          await lengthOfLine(page, style, standIn),
        ]
        if (shown === null) continue
        expect(meant).toBeGreaterThan(0)
        expect(shown / (meant ?? 1), `${style} ${standIn}`).toBeGreaterThan(0.92)
        expect(shown / (meant ?? 1), `${style} ${standIn}`).toBeLessThan(1.08)
      }
})

/** In pixels; null where this machine has no such face. */
function lengthOfLine(page: Page, style: string, face: string): Promise<number | null> {
  return page.evaluate(
    async ([slant, family]) => {
      const font = `${slant} 100px '${family}'`
      const faces = await document.fonts.load(font).catch(() => [])
      if (faces.every(({ status }) => status !== 'loaded')) return null
      const canvas = document.createElement('canvas').getContext('2d')
      if (!canvas) return null
      canvas.font = font
      return canvas.measureText('He told me he had been expecting it since the summer, and then I stopped.')
        .width
    },
    [style, face] as const,
  )
}
