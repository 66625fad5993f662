import { expect, it } from 'vitest'
import { paths } from '../../paths.ts'
import { placeAt } from './place.ts'

const slug = 'harbour-street'

it.each([
  [paths.table(slug), { page: 'table' }],
  [paths.threads(slug), { page: 'threads' }],
  [paths.startThread(slug), { page: 'other' }],
  [paths.thread(slug, 'a'), { page: 'thread', id: 'a' }],
  [paths.meetings(slug), { page: 'meetings' }],
  ['/g/harbour-street/meetings/bring', { page: 'other' }],
  [paths.meeting(slug, 'b'), { page: 'meeting', id: 'b' }],
  [paths.changeMeeting(slug, 'b'), { page: 'other' }],
  [paths.person(slug, 'c'), { page: 'people' }],
  [paths.charter(slug), { page: 'other' }],
])('knows which page is at %s', (path, place) => {
  expect(placeAt(path)).toEqual(place)
})
