import { numberWords } from '../../../design/number-words.ts'
import { nameOf, newcomerSentence, type Sponsor } from '../../../groups/copy/table-words.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

type Answer = 'GOING' | 'MAYBE' | 'NOT_GOING'

/** Somebody at the table, and what they said about one meeting. */
export interface Asked extends Sponsor {
  standing: string
  companion: Sponsor | null
  answer: Answer | null
  isRunningLate: boolean
  isFromBeforeMove: boolean
}

interface Guest {
  firstName: string
  broughtBy: Sponsor
}

/** Who is coming, in words. On their own: the Table brings no more along. */
export const comingWords = {
  visitor: (firstName: string) => `${firstName}, visitor`,
  late: (name: string) => `${name}, late`,

  /** "Six are coming so far, and a visitor." */
  howMany: (asked: Asked[], visitors: number): string => {
    const going = asked.filter(({ answer }) => answer === 'GOING')
    const guests =
      visitors === 0 || going.length === 0
        ? ''
        : `, and ${visitors === 1 ? 'a visitor' : `${numberWords(visitors)} visitors`}`
    return `${coming(going, asked.length)}${guests}.`
  },

  /** Every name there is in the drawing, and what stands before it. */
  who: (asked: Asked[], visitors: Guest[]): string =>
    [
      said(asked, 'GOING', names => `${names.words} ${names.are} coming.`),
      said(asked, 'MAYBE', names => `${names.words} ${names.are} not sure yet.`),
      said(asked, null, names => `${names.words} ${names.have} not said.`),
      said(asked, 'NOT_GOING', names => `${names.words} cannot come.`),
      sentence(
        asked.filter(who => who.isRunningLate),
        names => `${names.words} ${names.are} running late.`,
      ),
      sentence(
        asked.filter(who => who.isFromBeforeMove),
        names => `${names.words} said so before it was moved.`,
      ),
      ...visitors.map(
        guest => `${guest.firstName} comes along with ${nameOf(guest.broughtBy)}, as a visitor.`,
      ),
      ...asked.filter(({ standing }) => standing === 'NEWCOMER').map(newcomerSentence),
    ]
      .filter(Boolean)
      .join(' '),
}

function coming(going: Asked[], all: number): string {
  const onlyViewer = going.length === 1 && going[0]?.isViewer
  if (all === 1)
    return onlyViewer ? 'You are coming, and only you are here so far' : 'Only you are here so far'
  if (going.length === 0) return 'Nobody has said yes so far'
  if (going.length === all) return 'Everyone is coming'
  if (onlyViewer) return 'Only you are coming so far'
  const count = numberWords(going.length)
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} ${going.length === 1 ? 'is' : 'are'} coming so far`
}

interface Names {
  words: string
  are: string
  have: string
}

function said(asked: Asked[], answer: Answer | null, words: (names: Names) => string): string {
  return sentence(
    asked.filter(who => who.answer === answer),
    words,
  )
}

/** About those people, the reader named last; nothing about nobody. */
function sentence(people: Asked[], words: (names: Names) => string): string {
  const others = people.filter(({ isViewer }) => !isViewer).map(({ name }) => name)
  const isViewerIn = others.length < people.length
  if (people.length === 0) return ''
  if (others.length === 0) return words({ words: 'You', are: 'are', have: 'have' })
  const isOne = people.length === 1
  return words({
    words: list.format(isViewerIn ? [...others, 'you'] : others),
    are: isOne ? 'is' : 'are',
    have: isOne ? 'has' : 'have',
  })
}
