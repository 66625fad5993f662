/** What is looked for, as it stands in the page's address. */
export interface Looking {
  words: string
  author: string
  kind: string
  since: string
  until: string
}

const fields = ['words', 'author', 'kind', 'since', 'until'] as const
const kinds = ['ASK', 'TALK', 'SHARE', 'OFFER_OR_NEED'] as const
const id = /^[0-9a-f-]{36}$/i

/** @param search of the address, with its question mark */
export function readLooking(search: string): Looking {
  const given = new URLSearchParams(search)
  const [words, author, kind, since, until] = fields.map(field => given.get(field)?.trim() ?? '')
  return {
    words: words?.slice(0, 200) ?? '',
    author: author ?? '',
    kind: kind ?? '',
    since: since ?? '',
    until: until ?? '',
  }
}

/** Only what says something: an address to keep or to hand on. */
export function writeLooking(looking: Partial<Looking>): string {
  const said = fields.flatMap(field => (looking[field] ? [[field, looking[field]]] : []))
  return `?${new URLSearchParams(said).toString()}`
}

/** The same as the API asks for it; what the address cannot mean is left out. */
export function asked({ words, author, kind, since, until }: Looking) {
  return {
    words,
    authorId: id.test(author) ? author : null,
    kind: kinds.find(one => one === kind) ?? null,
    since: dayBegins(since, 0),
    until: dayBegins(until, 1),
  }
}

/** Whether it is looked for in less than all there is. */
export const isNarrowed = (looking: Looking): boolean => {
  const { authorId, kind, since, until } = asked(looking)
  return authorId !== null || kind !== null || since !== null || until !== null
}

/** When a day begins where the reader is, or the one `later` days on; null when it is no day. */
function dayBegins(day: string, later: number): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (!year) return null
  const begins = new Date(Number(year), Number(month) - 1, Number(date) + later)
  return Number.isNaN(begins.getTime()) ? null : begins.toISOString()
}
