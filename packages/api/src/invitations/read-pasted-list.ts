import { readMailAddress } from '../mail/mail-address.ts'
import { Refusal } from '../graphql/refusal.ts'
import { cleanText } from '../graphql/text-input.ts'
import { copy } from './copy/en.ts'

/** Someone on a pasted list. */
export type Listed = { name: string; email: string }

/** How many people are read at once. */
export const mostOnAList = 60
const longestName = 80

/**
 * Reads a list of people as it is pasted from a mail program, a spreadsheet or a note: a name and an address a line in
 * either order, or many on one line with commas or semicolons between them. Someone listed twice is read once, by the
 * first name that is given. An address without a name is called by what stands before its @.
 * @returns the people, and a refusal for each line that cannot be read
 */
export function readPastedList(text: string): { people: Listed[]; refusals: Refusal[] } {
  /** By address, with no name as long as none was given. */
  const names = new Map<string, string | null>()
  const refusals: Refusal[] = []
  for (const [place, line] of text.split(/\r\n?|\n/).entries()) {
    const plain = cleanText(line, true)
    if (!/[\p{L}\p{N}@]/u.test(plain) || (names.size === 0 && isHeading(plain))) continue
    const read = readLine(plain)
    if ('code' in read) {
      const message = copy.list[read.code](place + 1, excerpt(read.about))
      refusals.push(new Refusal(read.code, message, ['list']))
    } else {
      for (const { email, name } of read.people) names.set(email, names.get(email) ?? name)
    }
  }
  const people = [...names].map(([email, name]) => ({ name: name ?? nameFromAddress(email), email }))
  return { people, refusals }
}

/** The first row of a spreadsheet: "Name, Email". */
const isHeading = (line: string) => !line.includes('@') && /\b(e-?mail|mail|address)\b/i.test(line)

type Unreadable = { code: Extract<keyof typeof copy.list, string>; about: string }

/**
 * What stands together around an @: no space, no bracket, none of the marks that part one person from the next.
 * Like the others below it looks back before it begins, or it would try a long line anew from each of its characters.
 */
const anAddress = /(?<![^\s<>()[\]{},;:"'|])[^\s<>()[\]{},;:"'|]+@[^\s<>()[\]{},;:"'|]*/g

type OnLine = { email: string; name: string | null }

function readLine(line: string): { people: OnLine[] } | Unreadable {
  const addresses = [...line.matchAll(anAddress)]
  if (addresses.length === 0) return { code: 'NO_ADDRESS', about: line }
  const names = namesBeside(line, addresses)
  if (!names) return { code: 'UNCLEAR', about: line }
  const people: OnLine[] = []
  for (const [place, match] of addresses.entries()) {
    const email = readMailAddress(match[0].replace(/(?<![.!?])[.!?]+$/, ''))
    if (!email) return { code: 'BAD_ADDRESS', about: match[0] }
    const name = names[place] || null
    const calledBy = name ?? nameFromAddress(email)
    if ([...calledBy].length > longestName) return { code: 'LONG_NAME', about: calledBy }
    people.push({ name, email })
  }
  return { people }
}

/** The name of each address: what stands before it or, when the line begins with an address, what stands after it. */
function namesBeside(line: string, addresses: RegExpExecArray[]): string[] | null {
  const between = addresses.map(({ index }, place) => {
    const previous = addresses[place - 1]
    const before = line.slice(previous ? previous.index + previous[0].length : 0, index)
    return bareName(before)
  })
  const last = addresses.at(-1)
  const rest = last ? bareName(line.slice(last.index + last[0].length)) : ''
  if (rest === '') return between
  const [beforeFirst, ...after] = between
  return beforeFirst === '' ? [...after, rest] : null
}

/** A name without what stood around it: numbering, bullets, brackets, quotation marks, separators. */
function bareName(text: string): string {
  const bare = text
    .replace(/\b(mailto|e-?mail)\s*:/gi, ' ')
    .replace(lastNameFirst, '$2$4 $1$3')
    .replace(/[<>()[\]{}"“”„|:;]/g, ' ')
    .replace(/^[\s,]*(\d+[.)]?(?=\s|$)|[-–—*•·]+)/u, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,'‘’–—-]+|(?<![\s,'‘–—-])[\s,'‘–—-]+$/gu, '')
  return bare.replace(/\s*,\s*/g, ' ')
}

/** `"Bell, Anna" <` and `Bell, Anna <`, as some mail programs write names. */
const lastNameFirst = /^[\s,;>]*(?:"([^",]+), ?([^",]+)"|([\p{L}'’-]+), ([\p{L}'’. -]+)(?=<))/u

/** "anna.bell@…" is Anna Bell until she says otherwise, which she is asked to before she comes in. */
function nameFromAddress(email: string): string {
  const words = email
    .slice(0, email.lastIndexOf('@'))
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
  return (
    words
      .map(word => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ')
      .trim() || email
  )
}

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
