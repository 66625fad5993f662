import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const styles = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const pages = styles('./look/tokens.css')
const web = styles('../../../web/src/design/tokens.css')

/** The custom properties that a theme sets, by name. */
function tokens(css: string, theme: 'light' | 'dark'): Map<string, string> {
  const dark = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/
  const part = theme === 'dark' ? (dark.exec(css)?.[1] ?? '') : css.replace(dark, '')
  return new Map(
    [...part.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

test.each(['light', 'dark'] as const)(
  'in the %s theme the pages without JavaScript wear the colours of the web',
  theme => {
    const worn = tokens(pages, theme)
    const meant = tokens(web, theme)
    expect(worn.size).toBeGreaterThan(10)
    const others = [...worn].filter(([name, value]) => meant.has(name) && meant.get(name) !== value)
    expect(others).toEqual([])
    const colours = [...worn.keys()].filter(name => name.startsWith('--lch-'))
    expect(colours.filter(name => !meant.has(name))).toEqual([])
  },
)

/** What stands in for the two faces, as a style sheet says it. */
const standIns = (css: string) => css.match(/@font-face \{\s*font-family: '[^']* stand-in';[^}]*\}/g)

test('what stands in for the two voices is of one size on all pages', () => {
  const worn = standIns(styles('./look/fonts.css'))
  expect(worn).toHaveLength(5)
  expect(worn).toEqual(standIns(styles('../../../web/src/design/fonts.css')))
})
