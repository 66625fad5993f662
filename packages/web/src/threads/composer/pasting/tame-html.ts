/**
 * HTML of a clipboard with nothing left in it that could do anything: names of elements that shape a text and nothing
 * else, and the attributes that tell how under names of ours. A browser's parser heeds styles and handlers even in a
 * document that is shown nowhere, if only to complain of them; of these it never hears. How elements stand within each
 * other is still the browser's to say.
 */
export function tameHtml(html: string): string {
  const tamed = new Tamed()
  let at = 0
  for (;;) {
    const open = html.indexOf('<', at)
    tamed.addText(html.slice(at, open === -1 ? undefined : open))
    if (open === -1) return tamed.html
    at = readMarkup(html, open, tamed)
  }
}

/** No text has as many within each other; beyond it, what opens is left out. */
const deepest = 200

class Tamed {
  private parts: string[] = []
  private open = 0
  private leftOut = 0

  get html(): string {
    return this.parts.join('')
  }

  addText(text: string): void {
    this.parts.push(withoutSigns(text).replaceAll('\0', ''))
  }

  begin(name: string, attributes: [string, string][]): void {
    if (vanishing.has(name)) return
    const closes = !closesItself.has(name)
    if (closes && (this.leftOut > 0 || this.open >= deepest)) {
      this.leftOut += 1
      return
    }
    if (closes) this.open += 1
    const given = attributes.map(([key, value]) => ` data-${key}="${withoutSigns(value)}"`)
    if (shaping.has(name)) this.parts.push(`<${name}${given.join('')}>`)
    else this.parts.push(`<span data-is="${name}"${given.join('')}>${isEmptyElement(name) ? '</span>' : ''}`)
  }

  end(name: string): void {
    if (vanishing.has(name) || isEmptyElement(name)) return
    if (!closesItself.has(name)) {
      if (this.leftOut > 0) {
        this.leftOut -= 1
        return
      }
      if (this.open > 0) this.open -= 1
    }
    this.parts.push(shaping.has(name) ? `</${name}>` : '</span>')
  }
}

/** Text in which nothing opens or ends an element or a value. */
const withoutSigns = (text: string) =>
  text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const isEmptyElement = (name: string) => name === 'br' || name === 'hr' || name === 'img'

/** What shapes a text as a block; all else is a span that says what it was. */
const shaping = new Set(
  (
    'p div br hr ul ol li dl dt dd blockquote pre h1 h2 h3 h4 h5 h6 section article header ' +
    'footer main aside nav figure figcaption address center fieldset details summary table ' +
    'thead tbody tfoot tr td th caption'
  ).split(' '),
)

/** Closed by what follows them, or never open. */
const closesItself = new Set('p br hr img li dt dd thead tbody tfoot tr td th'.split(' '))

/** Without words of their own, and without an end. */
const vanishing = new Set(
  (
    'html head body meta link base basefont bgsound frame frameset form input embed param ' +
    'source track area col colgroup wbr keygen image'
  ).split(' '),
)

/** What stands in them is no markup, and not for reading. */
const withoutMarkup = new Set('script style title textarea noembed noframes iframe xmp noscript'.split(' '))

const kept = new Set(
  (
    'style class href start value id hidden aria-hidden aria-level alt role type ' +
    'data-aria-level data-list data-stringify-type data-member'
  ).split(' '),
)

/** Reads what begins with a `<`; says where it ends. */
function readMarkup(html: string, open: number, tamed: Tamed): number {
  const next = html.charAt(open + 1)
  if (next === '!' || next === '?') return endOfComment(html, open)
  const isEnd = next === '/'
  const start = isEnd ? open + 2 : open + 1
  if (/[a-z]/i.test(html.charAt(start))) return readTag(html, start, isEnd, tamed)
  if (isEnd) return after(html, '>', open)
  tamed.addText('<')
  return open + 1
}

function endOfComment(html: string, open: number): number {
  if (!html.startsWith('<!--', open)) return after(html, '>', open)
  if (html.startsWith('>', open + 4)) return open + 5
  if (html.startsWith('->', open + 4)) return open + 6
  return after(html, '-->', open + 2)
}

function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from)
  return found === -1 ? html.length : found + end.length
}

const tagName = /[^\s/>]+/y
const attributeName = /[\s/]*([^\s/>][^\s/>=]*)?\s*/y

function readTag(html: string, start: number, isEnd: boolean, tamed: Tamed): number {
  tagName.lastIndex = start
  const name = (tagName.exec(html)?.[0] ?? '').toLowerCase().replace(/[^a-z\d:-]/g, '')
  let at = tagName.lastIndex
  const attributes: [string, string][] = []
  while (at < html.length && html.charAt(at) !== '>') {
    const [key, value, end] = readAttribute(html, at)
    if (kept.has(key)) attributes.push([key, value])
    at = end
  }
  // Markup that never ends is no markup, and what stands in it is not read.
  if (at >= html.length) return html.length
  if (isEnd) tamed.end(name)
  else if (withoutMarkup.has(name)) return endOfUnread(html, name, at + 1)
  else tamed.begin(name, attributes)
  return at + 1
}

function readAttribute(html: string, from: number): [key: string, value: string, end: number] {
  attributeName.lastIndex = from
  const key = (attributeName.exec(html)?.[1] ?? '').toLowerCase()
  let at = Math.max(attributeName.lastIndex, from)
  if (html.charAt(at) !== '=') return [key, '', at]
  at += 1
  while (/\s/.test(html.charAt(at))) at += 1
  const quote = html.charAt(at)
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1)
    return end === -1 ? [key, '', html.length] : [key, html.slice(at + 1, end), end + 1]
  }
  const end = at
  while (at < html.length && !/[\s>]/.test(html.charAt(at))) at += 1
  return [key, html.slice(end, at), at]
}

function endOfUnread(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi')
  end.lastIndex = from
  return end.exec(html) ? end.lastIndex : html.length
}
