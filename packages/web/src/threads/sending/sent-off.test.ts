import { beforeEach, expect, test } from 'vitest'
import { draftKeys, draftsOf } from '../../drafts/draft-keys.ts'
import { DraftOnThisDevice } from '../../drafts/draft-on-this-device.ts'
import { emptyDraft, type Draft } from '../../drafts/draft.ts'
import { RoomyStorage } from '../../drafts/roomy-storage.ts'
import { readSentOff } from './sent-off.ts'

const sentAs = { threadId: 'thread-1', postId: 'post-9' }
let storage: RoomyStorage

beforeEach(() => {
  storage = new RoomyStorage()
})

function keep(draft: Partial<Draft>, key = draftKeys.reply('seat-of-dana', 'thread-1')): void {
  const place = { key, groupId: 'harbour', slug: 'harbour-street' }
  new DraftOnThisDevice(place, storage).keep({ ...emptyDraft, body: 'I did too', ...draft })
}

const sentOff = (seat = 'seat-of-dana') => readSentOff(storage, draftsOf(seat)).map(({ reply }) => reply)

test('a reply that was sent off is posted under the id it was sent off with, with all that goes with it', () => {
  const files = [{ id: 'file-1', kind: 'PICTURE' as const, name: 'board.jpg', alt: 'Three boxes' }]
  keep({ sentAs, inReplyToId: 'post-3', files })
  expect(sentOff()).toEqual([{ id: 'post-9', body: 'I did too', inReplyToId: 'post-3', files }])
  expect(readSentOff(storage, 'sixthirty/draft/')[0]?.threadId).toBe('thread-1')
})

test('words that were only written are not sent off, whatever they say', () => {
  keep({ body: '"sentAs":{"threadId":"thread-1","postId":"post-9"}' })
  expect(sentOff()).toEqual([])
})

test('a reply whose picture has not arrived waits for the page that has it', () => {
  keep({ sentAs, files: [{ id: 'file-1', kind: null, name: 'board.jpg', alt: '' }] })
  expect(sentOff()).toEqual([])
})

test('a new thread that was tried once, and another seat’s reply, are not among them', () => {
  keep({ sentAs }, draftKeys.newThread('seat-of-dana'))
  keep({ sentAs }, draftKeys.reply('seat-of-priya', 'thread-1'))
  expect(sentOff()).toEqual([])
  expect(sentOff('seat-of-priya')).toHaveLength(1)
})
