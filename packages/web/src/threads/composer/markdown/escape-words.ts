/** Which characters of a text get a backslash: those that always need one, or all that could be marks, within words or not; or a number in place of each. */
export type Escaping = 'few' | 'marks' | 'all' | 'numbers'

const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/i
const automaticLink = /^<[^\s<>]*[:@][^\s<>]*>/
const punctuation = /^[!-/:-@[-`{-~\n]/

/** Appends words to what is written so far, so that no character of theirs is taken for a mark. */
export function escapeWords(
  written: string,
  words: string,
  escaping: Escaping,
  isInLink: boolean,
  isFollowed: boolean,
): string {
  const parts = [written]
  let lineIsEmpty = written === '' || written.endsWith('\n')
  let isFirstLine = !written.includes('\n')
  for (let at = 0; at < words.length; at += 1) {
    const character = words.charAt(at)
    if (character === '\n') {
      parts.push(lineIsEmpty ? '\\\n' : '\n')
      lineIsEmpty = true
      isFirstLine = false
      continue
    }
    if (lineIsEmpty) {
      const [marker] = lineMarker(words, at, isFirstLine, isFollowed)
      if (marker) {
        const sign = marker.slice(-1)
        parts.push(marker.slice(0, -1), escaping === 'numbers' ? numbered(sign) : `\\${sign}`)
        at += marker.length - 1
        lineIsEmpty = false
        continue
      }
    }
    lineIsEmpty = false
    const before = at > 0 ? words.charAt(at - 1) : written.slice(-1)
    if (!needsEscape(words, at, before, escaping, isInLink, isFollowed)) parts.push(character)
    else parts.push(escaping === 'numbers' ? numbered(character) : `\\${character}`)
  }
  return parts.join('')
}

const numbered = (character: string) => `&#${character.codePointAt(0)};`

/** What would open a list or a quote at the start of a line. Only a list that begins with 1 breaks a paragraph. */
function lineMarker(words: string, at: number, isFirstLine: boolean, isFollowed: boolean): [string?] {
  const line = words.slice(at, at + 12)
  const [marker = ''] = /^(?:>|[-+*]|\d{1,9}[.)])/.exec(line) ?? []
  if (!marker) return []
  if (marker === '>') return [marker]
  const next = words.charAt(at + marker.length)
  const isOpening = next ? /[ \t\n]/.test(next) : !isFollowed
  const breaks = isFirstLine || !/^\d/.test(marker) || /^0*1[.)]$/.test(marker)
  return isOpening && breaks ? [marker] : []
}

function needsEscape(
  words: string,
  at: number,
  before: string,
  escaping: Escaping,
  isInLink: boolean,
  isFollowed: boolean,
): boolean {
  const character = words.charAt(at)
  const next = words.charAt(at + 1)
  switch (character) {
    case '\\':
      return escaping === 'numbers' || (next ? punctuation.test(next) : isFollowed)
    case '&':
      return escaping === 'numbers' || entity.test(words.slice(at, at + 40))
    case '<':
      return escaping !== 'few' || automaticLink.test(words.slice(at, at + 400))
    case ']':
      return isInLink || escaping !== 'few' || next === '('
    case '[':
      return isInLink || escaping !== 'few'
    case '*':
      return escaping !== 'few'
    case '_':
      return escaping === 'marks' ? !(isLetter(before) && isLetter(next)) : escaping !== 'few'
    case '!':
      return escaping === 'numbers' || (escaping !== 'few' && next === '[')
    case '\uFEFF':
      return escaping === 'numbers'
    default:
      return false
  }
}

const isLetter = (character: string) => character !== '' && !/[\s\p{P}\p{S}]/u.test(character)
