import { expect, test } from 'vitest'
import { whatIsKept } from './what-is-kept.ts'

test.each([
  ['TablePage', { slug: 'harbour' }, 'group harbour'],
  ['ThreadsPage', { slug: 'harbour', first: 20 }, 'group harbour'],
  ['MeetingPage', { slug: 'harbour', meetingId: 'm1' }, 'meeting m1'],
  ['ThreadPage', { slug: 'harbour', threadId: 't1', at: null }, 'thread t1'],
  ['GroupsPage', {}, 'account '],
])('%s is kept', (operationName, variables, subject) => {
  expect(whatIsKept({ operationName, variables })?.subject).toBe(subject)
})

test.each([
  'InboxPage',
  'SettingsPage',
  'SearchPage',
  'GroupSearchPage',
  'PeoplePage',
  'SponsorshipPage',
  'CompanionshipPage',
  'AdminPage',
  'WhatHappenedPage',
  'PostVersions',
  'WhoMayKnow',
])('%s is not', operationName => {
  expect(whatIsKept({ operationName, variables: { slug: 'harbour' } })).toBeNull()
})

test('a list is kept from its beginning only', () => {
  const variables = { slug: 'harbour', first: 20, after: 'a cursor' }
  expect(whatIsKept({ operationName: 'ThreadsPage', variables })).toBeNull()
})
