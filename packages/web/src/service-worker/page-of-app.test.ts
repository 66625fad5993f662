import { expect, test } from 'vitest'
import { answeredByApi } from '../../bundling/answered-by-api.ts'
import { isPageOfApp } from './page-of-app.ts'

test.each(['/', '/g/table', '/g/table/threads/019aa000', '/inbox', '/settings', '/search', '/drafts'])(
  'without a network, %s opens as a page of the app',
  path => {
    expect(isPageOfApp(path, answeredByApi)).toBe(true)
  },
)

test.each([
  '/sign-in',
  '/sign-in/digits',
  '/i/code',
  '/r/token',
  '/u/token',
  '/graphql',
  '/dev/mail',
  '/calendar/token.ics',
  '/g/table/calendar.ics',
  '/g/table/files/019aa000-0000-7000-8000-000000000001/paper',
  '/g/table/files/019aa000/large',
  '/assets/gone.js',
])('without a network, %s does not open', path => {
  expect(isPageOfApp(path, answeredByApi)).toBe(false)
})
