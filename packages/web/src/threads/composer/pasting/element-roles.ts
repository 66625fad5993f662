import { styleOf } from './pasted-look.ts'
import type { PastedElement } from './pasted.ts'

/** What an element is to a text. */
export type Role =
  | 'break'
  | 'gap'
  | 'heading'
  | 'line'
  | 'link'
  | 'list'
  | 'paragraph'
  | 'picture'
  | 'quote'
  | 'table'
  | 'words'

const roles: Record<string, Role> = {
  ...rolesOf('break', ['br']),
  ...rolesOf('gap', ['hr']),
  ...rolesOf('heading', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
  ...rolesOf('line', ['div', 'li', 'tr', 'td', 'th', 'dt', 'dd', 'address', 'summary']),
  ...rolesOf('link', ['a']),
  ...rolesOf('list', ['ul', 'ol']),
  ...rolesOf('paragraph', [
    'p',
    'pre',
    'section',
    'article',
    'header',
    'footer',
    'main',
    'aside',
    'nav',
    'figure',
  ]),
  ...rolesOf('paragraph', ['figcaption', 'center', 'fieldset', 'details', 'dl', 'caption']),
  ...rolesOf('picture', ['img']),
  ...rolesOf('quote', ['blockquote']),
  ...rolesOf('table', ['table']),
}

function rolesOf(role: Role, tags: string[]): Record<string, Role> {
  return Object.fromEntries(tags.map(tag => [tag, role]))
}

const headingClass = /^Mso(?:Title|Subtitle|Heading\d)$/
const quoteClass = /(?:^|\s)(?:Mso(?:Intense)?Quote|c-mrkdwn__quote|ql-block-quote)(?:CxSp\w+)?(?:$|\s)/

/** What an element is to a text, by its name, and by what programs say of it elsewhere. */
export function roleOfElement(element: PastedElement): Role {
  const { tag, attributes } = element
  const className = attributes['class'] ?? ''
  if (attributes['role'] === 'heading' || headingClass.test(className)) return 'heading'
  if (quoteClass.test(className)) return 'quote'
  if (attributes['data-stringify-type'] === 'paragraph-break') return 'gap'
  const role = Object.hasOwn(roles, tag) ? roles[tag] : undefined
  if (attributes['style'] === undefined) return role ?? 'words'
  const style = styleOf(element)
  // Indented by a mail program, not quoted.
  if (role === 'quote' && isIndented(style)) return 'line'
  // The line at the left with which Outlook quotes.
  if (role === 'line' && style.get('border-left')?.startsWith('solid') && style.has('padding')) return 'quote'
  if (role === undefined && style.get('display') === 'block') return 'line'
  return role ?? 'words'
}

function isIndented(style: Map<string, string>): boolean {
  const hasLine = style.has('border-left') || style.has('border-inline-start')
  return (
    !hasLine && /^(?:none|0)/.test(style.get('border') ?? '') && /\s40px$/.test(style.get('margin') ?? '')
  )
}
