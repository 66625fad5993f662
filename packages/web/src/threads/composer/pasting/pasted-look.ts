import type { PastedElement } from './pasted.ts'

/** How words look, and where they lead. */
export interface Look {
  strong: boolean
  em: boolean
  href: string | null
  /** Spaces and ends of lines stand as they are written. */
  isAsWritten: boolean
}

/** The declarations of a style attribute by their names. */
export function styleOf({ attributes }: PastedElement): Map<string, string> {
  const declarations = (attributes['style'] ?? '').split(';').map(declaration => {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    return [
      name,
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    ] as const
  })
  return new Map(declarations.filter(([name]) => name))
}

const strongTags = new Set(['b', 'strong'])
const stressedTags = new Set(['i', 'em', 'cite', 'dfn', 'var'])

/** The look of what stands in an element that stands among words of this look. */
export function lookWithin(element: PastedElement, outer: Look): Look {
  const style = styleOf(element)
  const look = { ...outer }
  if (strongTags.has(element.tag)) look.strong = true
  if (stressedTags.has(element.tag)) look.em = true
  const weight = style.get('font-weight')
  if (weight !== undefined) look.strong = isHeavy(weight, look.strong)
  const slant = style.get('font-style')
  // Stressed words within slanted ones stand upright, and are stressed all the same.
  if (slant !== undefined && !stressedTags.has(element.tag)) look.em = isSlanted(slant, look.em)
  if (element.tag === 'pre') look.isAsWritten = true
  const spaces = style.get('white-space')
  if (spaces !== undefined) look.isAsWritten = /^(?:pre|break-spaces)/.test(spaces)
  return look
}

function isHeavy(weight: string, otherwise: boolean): boolean {
  if (/^(?:bold|bolder)\b/.test(weight)) return true
  if (/^(?:normal|lighter)\b/.test(weight)) return false
  const value = Number.parseInt(weight, 10)
  return Number.isNaN(value) ? otherwise : value >= 600
}

function isSlanted(slant: string, otherwise: boolean): boolean {
  if (/^(?:italic|oblique)/.test(slant)) return true
  return slant.startsWith('normal') ? false : otherwise
}

const unread = new Set(
  (
    'template svg math select object audio video canvas xml button applet map ' +
    'o:officedocumentsettings w:worddocument rp annotation datalist progress meter'
  ).split(' '),
)

const hiddenClasses =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader-text|gmail_preheader|preheader|mcnpreviewtext)(?:$|[\s_-])/i

/** Whether an element is not for reading: hidden, drawn, or a mark of its own that a list has anyhow. */
export function isUnread(element: PastedElement): boolean {
  const { tag, attributes } = element
  if (unread.has(tag) || attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true')
    return true
  if (hiddenClasses.test(attributes['class'] ?? '')) return true
  if (attributes['style'] === undefined) return false
  const style = styleOf(element)
  return (
    style.get('display') === 'none' ||
    /^(?:hidden|collapse)/.test(style.get('visibility') ?? '') ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list') === 'ignore' ||
    isNothing(style.get('font-size')) ||
    isNothing(style.get('opacity')) ||
    (isNothing(style.get('max-height')) && /hidden/.test(style.get('overflow') ?? '')) ||
    style.get('color') === 'transparent' ||
    (/^(?:absolute|fixed)/.test(style.get('position') ?? '') &&
      /-\d{3,}|rect\(\s*[01]|inset\(50%/.test([...style.values()].join(' ')))
  )
}

const isNothing = (size: string | undefined) =>
  size !== undefined && /^0(?:\.0*)?(?:px|pt|em|rem|%)?$/.test(size)
