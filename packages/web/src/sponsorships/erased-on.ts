import type { Standing } from './copy/status-words.ts'

/** How long after a no what was written about a candidate is still kept. */
const keptDays = 30

const noes = ['WITHDRAWN', 'CLOSED', 'DECLINED', 'LAPSED']

/** When what is written about a candidate will be erased; null where nothing is, or it is gone already. */
export function erasedOn({
  state,
  endedAt,
  words,
}: Pick<Standing, 'state' | 'endedAt' | 'words'>): string | null {
  if (!noes.includes(state) || endedAt === null || words === null) return null
  return new Date(Date.parse(endedAt) + keptDays * 86_400_000).toISOString()
}
