import { expect, test } from 'vitest'
import { readerOf } from './reader-of.ts'

test('a browser tells what its reader reads, and their device by which clock', () => {
  expect(readerOf('en-IE,en;q=0.9, ga;q=0.5', 'Europe%2FDublin')).toEqual({
    languages: ['en-IE', 'en', 'ga'],
    timeZone: 'Europe/Dublin',
  })
})

test.each([undefined, '', 'Middle-earth%2FShire', '%E0%A4%A', '../../etc/passwd', 'x'.repeat(5_000)])(
  'where the cookie names no zone there is (%s), hours are told by the server’s clock',
  cookie => {
    const { timeZone } = readerOf('en', cookie)
    expect(timeZone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone)
  },
)

test.each(['', '*', 'en_GB', '<script>', ';;;,,,', '!'.repeat(5_000)])(
  'where the header names no language (%s), none is preferred',
  header => expect(readerOf(header, undefined).languages).toEqual([]),
)
