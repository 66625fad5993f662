import { beforeEach, expect, test } from 'vitest'
import { RoomyStorage } from '../../drafts/roomy-storage.ts'
import { forgetUnsentReply, keepUnsentReply, readUnsentReplies } from './unsent-replies-on-this-device.ts'
import { unsentRepliesKey } from './unsent-replies-key.ts'

const key = unsentRepliesKey('seat-of-dana', 'thread-1')
const reply = (id: string, body = 'I did too') => ({ id, body, inReplyToId: null, files: [] })
let storage: RoomyStorage

beforeEach(() => {
  storage = new RoomyStorage()
})

test('replies that were not acknowledged are there after a reload, in their order, under their own ids', () => {
  keepUnsentReply(storage, key, reply('post-1'))
  keepUnsentReply(storage, key, { ...reply('post-2', 'And twice'), inReplyToId: 'post-0' })
  expect(readUnsentReplies(storage, key)).toEqual([
    reply('post-1'),
    { id: 'post-2', body: 'And twice', inReplyToId: 'post-0', files: [] },
  ])
})

test('a reply keeps the pictures that go with it; one that an earlier page kept has none', () => {
  const files = [{ id: 'file-1', kind: 'PICTURE' as const, name: 'board.jpg', alt: 'Three boxes' }]
  keepUnsentReply(storage, key, { ...reply('post-1'), files })
  expect(readUnsentReplies(storage, key)).toEqual([{ ...reply('post-1'), files }])
  storage.setItem(key, JSON.stringify([{ id: 'post-2', body: 'I did too', inReplyToId: null }]))
  expect(readUnsentReplies(storage, key)).toEqual([reply('post-2')])
})

test('trying one again does not keep it twice', () => {
  keepUnsentReply(storage, key, reply('post-1'))
  keepUnsentReply(storage, key, reply('post-1'))
  expect(readUnsentReplies(storage, key)).toHaveLength(1)
})

test('an acknowledged one leaves nothing on the device, and the others stay', () => {
  keepUnsentReply(storage, key, reply('post-1'))
  keepUnsentReply(storage, key, reply('post-2'))
  forgetUnsentReply(storage, key, 'post-1')
  expect(readUnsentReplies(storage, key)).toEqual([reply('post-2')])
  forgetUnsentReply(storage, key, 'post-2')
  expect(storage.length).toBe(0)
})

test('another thread and another seat have their own', () => {
  keepUnsentReply(storage, key, reply('post-1'))
  expect(readUnsentReplies(storage, unsentRepliesKey('seat-of-dana', 'thread-2'))).toEqual([])
  expect(readUnsentReplies(storage, unsentRepliesKey('seat-of-priya', 'thread-1'))).toEqual([])
})

test('a full or closed storage is told', () => {
  storage.isFull = true
  expect(keepUnsentReply(storage, key, reply('post-1'))).toBe(false)
  expect(keepUnsentReply(null, key, reply('post-1'))).toBe(false)
})

test.each(['{', 'null', '{}', '[null,{"id":1},{"id":"a"}]'])(
  'something unreadable, %j, is no reply',
  kept => {
    storage.setItem(key, kept)
    expect(readUnsentReplies(storage, key)).toEqual([])
  },
)
