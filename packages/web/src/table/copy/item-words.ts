import { numberWords } from '../../design/number-words.ts'

export interface Person {
  name: string
  trade: string
  isViewer: boolean
}

/** The words of a table as one reads it. On their own: the home page brings no more along. */
export const itemWords = {
  onTableOf: (days: string) => `On ${days} table`,
  empty: 'Nothing is on the table yet. Some of the best mornings began with an empty one.',

  /** "Brought by Lucas, print shop owner". */
  broughtBy: (owner: Person | null) => {
    if (!owner) return 'Brought by someone'
    if (owner.isViewer) return 'Brought by you'
    return ['Brought by ' + firstName(owner), owner.trade].filter(Boolean).join(', ')
  },
  mattersNow: '“This matters to me now”',
  minutes: (count: number) => `${numberWords(count)} ${count === 1 ? 'minute' : 'minutes'}`,
  keptToAFew: 'kept to a few',
  waitsFor: (author: { name: string } | null) => `waits for ${author ? `${firstName(author)}’s` : 'a'} yes`,
  carriedOver: (times: number) => `carried over ${timesWords(times)}`,
}

/** What a member is called within a sentence. */
export function firstName({ name }: { name: string }): string {
  return name.trim().split(/\s+/)[0] ?? name
}

/** "once", "twice", "three times". */
function timesWords(times: number): string {
  if (times === 1) return 'once'
  return times === 2 ? 'twice' : `${numberWords(times)} times`
}
