import { beforeEach, describe, expect, test } from 'vitest'
import { emptyDraft, type Draft } from './draft.ts'
import { DraftOnThisDevice, draftKeys } from './draft-on-this-device.ts'
import { RoomyStorage } from './roomy-storage.ts'

const key = draftKeys.reply('seat-of-dana', 'thread-1')
const words = (body: string): Draft => ({ ...emptyDraft, body })
let storage: RoomyStorage

beforeEach(() => {
  storage = new RoomyStorage()
})

const open = (name: string, at = key) => new DraftOnThisDevice(at, storage, name)

/** Lets one window change what is kept, and the other hear of it as browsers tell it. */
function change(act: () => void, hearing: DraftOnThisDevice) {
  const before = storage.getItem(key)
  act()
  hearing.hear(before)
}

describe('one window', () => {
  test('what was typed is there after the window is closed and opened again', () => {
    open('first').keep({ ...words('I did too'), inReplyToId: 'post-3' })
    expect(open('second').draft).toEqual({ ...words('I did too'), inReplyToId: 'post-3' })
  })

  test('the ids of a first sending come back with the words', () => {
    const sentAs = { threadId: 'thread-9', postId: 'post-9' }
    open('first').keep({ ...words('Is it any good?'), title: 'An idea', sentAs })
    expect(open('second').draft.sentAs).toEqual(sentAs)
  })

  test('pictures come back with their words, also before there is any other word', () => {
    const whiteboard = { id: 'file-1', kind: 'PICTURE' as const, name: 'board.jpg', alt: 'Three boxes' }
    const onTheWay = { id: 'file-2', kind: null, name: 'plan.pdf', alt: '' }
    open('first').keep({ ...emptyDraft, files: [whiteboard, onTheWay] })
    expect(open('second').draft.files).toEqual([whiteboard, onTheWay])
  })

  test('the same words with other words to a picture are another draft', () => {
    const file = { id: 'file-1', kind: 'PICTURE' as const, name: 'board.jpg' }
    const first = open('first')
    first.keep({ ...words('This one'), files: [{ ...file, alt: 'Three boxes' }] })
    open('second').keep({ ...words('This one'), files: [{ ...file, alt: 'Four boxes' }] })
    first.hear(null)
    expect(first.others.map(({ files }) => files[0]?.alt)).toEqual(['Four boxes'])
  })

  test('once it was sent nothing is left on the device', () => {
    const draft = open('first')
    draft.keep(words('I did too'))
    draft.clear()
    expect(storage.length).toBe(0)
    expect(open('second').draft).toEqual(emptyDraft)
  })

  test('a draft taken over from a closed window and sent leaves nothing either', () => {
    open('first').keep(words('I did too'))
    open('second').clear()
    expect(storage.length).toBe(0)
  })

  test('each thread, each account and each group has its own', () => {
    open('first').keep(words('Mine'))
    expect(open('second', draftKeys.reply('seat-of-dana', 'thread-2')).draft.body).toBe('')
    expect(open('second', draftKeys.reply('seat-of-priya', 'thread-1')).draft.body).toBe('')
  })

  test.each(['', '{', 'null', '{}', '[1,{"draft":{}},{"window":"a","keptAt":1,"draft":{"title":1}}]'])(
    'something unreadable in its place, %j, is an empty draft and can be written over',
    unreadable => {
      storage.setItem(key, unreadable)
      const draft = open('first')
      expect(draft.draft).toEqual(emptyDraft)
      draft.keep(words('I did too'))
      expect(open('second').draft.body).toBe('I did too')
    },
  )

  test('a full storage is told, and the words stay in the window', () => {
    const draft = open('first')
    storage.isFull = true
    draft.keep(words('I did too'))
    expect(draft.isKept).toBe(false)
    expect(draft.draft.body).toBe('I did too')
    storage.isFull = false
    draft.keep(words('I did too, twice'))
    expect(draft.isKept).toBe(true)
  })
})

describe('two windows on the same draft', () => {
  test('both keep their own words and are offered the other’s', () => {
    const [here, there] = [open('here'), open('there')]
    here.keep(words('Words from here'))
    there.keep(words('Words from there'))
    change(() => here.keep(words('More words from here')), there)
    expect(here.others).toEqual([words('Words from there')])
    expect(there.others).toEqual([words('More words from here')])
    expect(there.draft).toEqual(words('Words from there'))
  })

  test('both survive when both windows are closed', () => {
    const [here, there] = [open('here'), open('there')]
    here.keep(words('Words from here'))
    there.keep(words('Words from there'))
    const later = open('later')
    expect([later.draft, ...later.others].map(({ body }) => body).toSorted()).toEqual([
      'Words from here',
      'Words from there',
    ])
  })

  test('a window opened on a draft that goes on elsewhere does not destroy it', () => {
    const here = open('here')
    here.keep(words('I did'))
    const there = open('there')
    change(() => there.keep(words('I did not')), here)
    expect(here.draft.body).toBe('I did')
    expect(here.others).toEqual([words('I did not')])
    change(() => here.keep(words('I did too')), there)
    expect(there.others).toEqual([words('I did too')])
  })

  test('saying the same is no clash', () => {
    const [here, there] = [open('here'), open('there')]
    here.keep(words('The same'))
    change(() => there.keep(words('The same')), here)
    expect(here.others).toEqual([])
    expect(there.others).toEqual([])
  })

  test('sending in one window leaves the other’s words alone', () => {
    const [here, there] = [open('here'), open('there')]
    here.keep(words('Words from here'))
    there.keep(words('Words from there'))
    change(() => here.clear(), there)
    expect(there.draft.body).toBe('Words from there')
    expect(open('later').draft.body).toBe('Words from there')
  })

  test('the very words another window has sent do not wait here to be sent twice', () => {
    open('before').keep(words('I did too'))
    const [here, there] = [open('here'), open('there')]
    change(() => here.clear(), there)
    expect(there.draft).toEqual(emptyDraft)
  })

  test('what was left out is offered no more', () => {
    const [here, there] = [open('here'), open('there')]
    there.keep(words('Words from there'))
    here.keep(words('Words from here'))
    here.leaveOut(words('Words from there'))
    expect(here.others).toEqual([])
    expect(open('later').others).toEqual([])
  })
})
