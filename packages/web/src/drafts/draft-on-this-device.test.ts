import { beforeEach, describe, expect, test } from 'vitest'
import { emptyDraft, type Draft } from './draft.ts'
import { draftKeys, heardKey } from './draft-keys.ts'
import { DraftOnThisDevice } from './draft-on-this-device.ts'
import { keptUnder } from './kept-draft.ts'
import { RoomyStorage } from './roomy-storage.ts'

const key = draftKeys.reply('seat-of-dana', 'thread-1')
const words = (body: string): Draft => ({ ...emptyDraft, body })
let storage: RoomyStorage

beforeEach(() => {
  storage = new RoomyStorage()
})

const open = (name: string, at = key) =>
  new DraftOnThisDevice({ key: at, groupId: 'harbour', slug: 'harbour-street' }, storage, name)

const othersOf = ({ others }: DraftOnThisDevice) => others.map(({ draft }) => draft)

/** Lets one window change what is kept, and the other hear of it as browsers tell it. */
function change(act: () => void, hearing: DraftOnThisDevice) {
  const address = `${key}/${hearing.window}`
  const before = storage.getItem(address)
  act()
  hearing.hear(storage.getItem(address) === null ? before : null)
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
    expect(first.others.map(({ draft }) => draft.files[0]?.alt)).toEqual(['Four boxes'])
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

  test.each(['', '{', 'null', '{}', '1', '{"strand":"a","groupId":"b","keptAt":1,"draft":{"title":1}}'])(
    'something unreadable in its place, %j, is an empty draft and can be written over',
    unreadable => {
      storage.setItem(`${key}/first`, unreadable)
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
    expect(othersOf(here)).toEqual([words('Words from there')])
    expect(othersOf(there)).toEqual([words('More words from here')])
    expect(there.draft).toEqual(words('Words from there'))
  })

  test('both survive when both windows are closed', () => {
    const [here, there] = [open('here'), open('there')]
    here.keep(words('Words from here'))
    there.keep(words('Words from there'))
    const later = open('later')
    expect([later.draft, ...othersOf(later)].map(({ body }) => body).toSorted()).toEqual([
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
    expect(othersOf(here)).toEqual([words('I did not')])
    change(() => here.keep(words('I did too')), there)
    expect(othersOf(there)).toEqual([words('I did too')])
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

  test('what was written on in, in the window that is left, is not lost to who took it over before', () => {
    const here = open('here')
    here.keep(words('I did'))
    const there = open('there')
    here.keep(words('I did too'))
    there.keep(words('I did not'))
    expect(open('later').others.length + 1).toBe(2)
    expect(othersOf(there)).toEqual([words('I did too')])
  })

  test('a window in which nothing was written shows what is written in the other', () => {
    const [here, there] = [open('here'), open('there')]
    change(() => here.keep(words('I')), there)
    change(() => here.keep(words('I did')), there)
    expect(there.draft).toEqual(words('I did'))
    change(() => here.clear(), there)
    expect(there.draft).toEqual(emptyDraft)
  })

  test('words sent in another window stay here where they went on meanwhile', () => {
    const [here, there] = [open('here'), open('there')]
    here.keep(words('I did'))
    there.keep(words('I did not'))
    const before = storage.getItem(`${key}/there`)
    there.keep(words('I did not know'))
    storage.removeItem(`${key}/there`)
    there.hear(before)
    expect(there.draft).toEqual(words('I did not know'))
    expect(keptUnder(storage, key).map(({ draft }) => draft)).toContainEqual(words('I did not know'))
  })

  test('whoever goes on with the other goes on in its strand', () => {
    const [here, there] = [open('here'), open('there')]
    here.keep(words('Words from here'))
    there.keep(words('Words from there'))
    const [other] = there.others
    if (!other) throw new Error('Nothing is offered.')
    storage.removeItem(`${key}/there`)
    there.goOnWith(other)
    expect(there.draft).toEqual(words('Words from here'))
    there.keep(words('Words from here, and more'))
    expect(keptUnder(storage, key).find(({ window }) => window === 'there')?.strand).toBe(other.strand)
  })
})

describe('strands', () => {
  const strandsOf = () => keptUnder(storage, key).map(({ strand }) => strand)
  const forgotten = () => Object.keys(storage.asObject()).filter(name => name.includes('/forgotten/'))

  test('a window goes on in one strand, and so does the one that takes its words over', () => {
    const here = open('here')
    here.keep(words('I'))
    const strands = strandsOf()
    here.keep(words('I did'))
    expect(strandsOf()).toEqual(strands)
    open('there').keep(words('I did too'))
    expect(strandsOf()).toEqual(strands)
  })

  test('each kept later than all before, whatever the clock says', () => {
    const here = open('here')
    here.keep(words('I'))
    const [first] = keptUnder(storage, key)
    here.keep(words('I did'))
    expect(keptUnder(storage, key)[0]?.keptAt).toBeGreaterThan(first?.keptAt ?? Infinity)
  })

  test.each(['emptied', 'sent'] as const)(
    'what the server may know is to be forgotten there once it is %s',
    how => {
      open('here').keep(words('I did'))
      const strand = strandsOf()[0] ?? ''
      storage.setItem(heardKey('seat-of-dana', strand), '{}')
      const there = open('there')
      if (how === 'sent') there.clear()
      else there.keep(words(''))
      expect(strandsOf()).toEqual([])
      expect(forgotten()).toEqual([`sixthirty/forgotten/seat-of-dana/${strand}`])
    },
  )

  test('what the server never knew is nothing to be forgotten', () => {
    const here = open('here')
    here.keep(words('I did'))
    here.keep(words(''))
    expect(storage.length).toBe(0)
  })
})
