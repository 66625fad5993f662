import { expect, it } from 'vitest'
import { asked, isNarrowed, readLooking, writeLooking } from './search-address.ts'

const someone = '0197b1c8-0000-7000-8000-000000000001'

it('comes back from an address as it went into it', () => {
  const looking = {
    words: '"cold that week" & more',
    author: someone,
    kind: 'ASK',
    since: '2026-01-02',
    until: '',
  }
  expect(readLooking(writeLooking(looking))).toEqual(looking)
  expect(writeLooking({ words: '' })).toBe('?')
})

it('takes a day whole, from its beginning to its end', () => {
  const { since, until } = asked(readLooking('?words=oven&since=2026-03-03&until=2026-03-03'))
  expect(new Date(until ?? 0).getTime() - new Date(since ?? 0).getTime()).toBe(86_400_000)
})

it('leaves out what an address cannot mean', () => {
  const odd = readLooking('?words=oven&author=anne&kind=NONSENSE&since=yesterday&until=2026-13')
  expect(asked(odd)).toEqual({ words: 'oven', authorId: null, kind: null, since: null, until: null })
  expect(isNarrowed(odd)).toBe(false)
  expect(isNarrowed(readLooking('?words=oven&kind=TALK'))).toBe(true)
})
