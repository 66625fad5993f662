import { expect, it } from 'vitest'
import { copy } from './en.ts'

/** Intl parts hours and AM by a narrow no-break space. */
const plain = (words: string) => words.replaceAll('\u202f', ' ')

const series = {
  rhythm: 'WEEKLY',
  startsOn: '2026-12-01',
  until: null,
  wallClock: '06:30',
  timeZone: 'Europe/Dublin',
  durationMinutes: 60,
  place: 'The Anchor',
  link: '',
  host: null,
  rotatesHosts: true,
} as const

it('tells all that somebody else may have changed of a series meanwhile', () => {
  expect(plain(copy.seriesNow(series))).toBe(
    'It reads now: every Tuesday at 6:30 AM, Dublin time, for 60 minutes, The Anchor, hosts in turn.',
  )
  const hosted = {
    ...series,
    rotatesHosts: false,
    host: { name: 'Dana Whelan' },
    link: 'https://meet.example',
  }
  expect(copy.seriesNow({ ...hosted, until: '2099-12-29' })).toMatch(
    /until Tuesday, December 29, 2099, for 60 minutes, The Anchor, https:\/\/meet\.example, Dana Whelan is the host\.$/,
  )
})
