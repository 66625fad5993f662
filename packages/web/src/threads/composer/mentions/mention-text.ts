/** Somebody who is named in a text, as the field shows them and as the text keeps them. */
export type People = ReadonlyMap<string, string>

const mention = /\[@((?:\\.|[^\]\\\n])+)\]\(member:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/gi

/** Those whom a text names: their ids by their names. Of two with the same name the first one. */
export function peopleIn(text: string): Map<string, string> {
  const people = new Map<string, string>()
  for (const [, written = '', id = ''] of text.matchAll(mention)) {
    const name = plain(written)
    if (!people.has(name)) people.set(name, id.toLowerCase())
  }
  return people
}

/** Where people are named in a text, and what its writer sees there: "@Anne Brody". A namesake stays as it is kept, so that nobody takes the other’s place. */
export function mentionsIn(text: string): { from: number; to: number; shown: string }[] {
  const people = peopleIn(text)
  return [...text.matchAll(mention)].map(({ 0: whole, 1: written = '', 2: id = '', index }) => {
    const name = plain(written)
    const shown = people.get(name) === id.toLowerCase() ? `@${name}` : whole
    return { from: index, to: index + whole.length, shown }
  })
}

/** A text as its writer sees it. */
export function shownText(text: string): string {
  let shown = ''
  let from = 0
  for (const named of mentionsIn(text)) {
    shown += text.slice(from, named.from) + named.shown
    from = named.to
  }
  return shown + text.slice(from)
}

/** The same text as it is kept: "[@Anne Brody](member:…)" wherever one of these people is named. */
export function keptText(shown: string, people: People): string {
  const names = [...people.keys()].toSorted((one, other) => other.length - one.length)
  if (names.length === 0) return shown
  const named = new RegExp(`(?<![\\p{L}\\p{N}\\[])@(${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return shown.replace(named, (_, name: string) => `[@${markedName(name)}](member:${people.get(name) ?? ''})`)
}

const plain = (written: string) => written.replace(/\\(.)/g, '$1')
/** A name within the brackets of a link. */
const markedName = (name: string) => name.replace(/[\\`*_[\]<>&!]/g, '\\$&')
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
