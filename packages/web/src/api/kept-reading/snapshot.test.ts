import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { Snapshot, type KeptAnswer } from './snapshot.ts'
import { whatIsKept, type Place } from './what-is-kept.ts'

let snapshot: Snapshot

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  snapshot = new Snapshot('danas')
})

const place = (operationName: string, variables: Record<string, unknown>): Place => {
  const found = whatIsKept({ operationName, variables })
  if (!found) throw new Error(`${operationName} is not kept.`)
  return found
}

const thread = (number: number, slug = 'harbour') =>
  place('ThreadPage', { slug, threadId: `t${number}`, at: null })

const opened = (where: Place, openedAt: number, words = 'words'): KeptAnswer => ({
  ...where,
  variables: {},
  data: { words },
  keptAt: openedAt,
  openedAt,
})

const wordsAt = async (where: Place, of = snapshot) =>
  ((await of.find(where))?.data as { words: string } | undefined)?.words

async function openThreads(from: number, to: number) {
  for (let number = from; number <= to; number++) await snapshot.keep(opened(thread(number), number))
}

test('what was opened is found again, as it was last', async () => {
  await snapshot.keep(opened(thread(1), 1, 'before'))
  await snapshot.keep(opened(thread(1), 2, 'after'))
  expect(await wordsAt(thread(1))).toBe('after')
  expect(await snapshot.find(thread(2))).toBeUndefined()
})

test('a thread is found at whatever post it is opened', async () => {
  await snapshot.keep(opened(thread(1), 1))
  expect(await wordsAt(place('ThreadPage', { slug: 'harbour', threadId: 't1', at: 'a post' }))).toBe('words')
})

test('a 51st thread pushes out the one that was opened longest ago, with all that is of it', async () => {
  await snapshot.keep(opened(place('OwnThread', { slug: 'harbour', threadId: 't1' }), 1))
  await openThreads(1, 50)
  await snapshot.keep(opened(thread(2), 51))
  expect(await wordsAt(thread(1))).toBe('words')
  await openThreads(52, 53)
  expect(await snapshot.find(thread(1))).toBeUndefined()
  expect(await snapshot.find(place('OwnThread', { slug: 'harbour', threadId: 't1' }))).toBeUndefined()
  expect(await wordsAt(thread(2))).toBe('words')
  expect(await snapshot.find(thread(3))).toBeUndefined()
  expect(await wordsAt(thread(4))).toBe('words')
})

test('threads push out no pages of another kind', async () => {
  const table = place('TablePage', { slug: 'harbour' })
  await snapshot.keep(opened(table, 0))
  await openThreads(1, 60)
  expect(await wordsAt(table)).toBe('words')
})

test('a thread that is not there any more is forgotten whole, and no other', async () => {
  await openThreads(1, 11)
  await snapshot.keep(opened(place('OwnThread', { slug: 'harbour', threadId: 't1' }), 1))
  await snapshot.forget('thread t1')
  expect(await snapshot.find(thread(1))).toBeUndefined()
  expect(await snapshot.find(place('OwnThread', { slug: 'harbour', threadId: 't1' }))).toBeUndefined()
  expect(await wordsAt(thread(11))).toBe('words')
})

test('when a seat ends, that group’s part goes, and nothing of another', async () => {
  const home = place('GroupsPage', {})
  await snapshot.keep(opened(thread(1, 'harbour'), 1))
  await snapshot.keep(opened(thread(2, 'maple'), 2))
  await snapshot.keep(opened(place('TablePage', { slug: 'maple' }), 3))
  await snapshot.keep(opened(home, 4))
  await snapshot.forgetOthersThan(['harbour'])
  expect(await snapshot.find(thread(2, 'maple'))).toBeUndefined()
  expect(await snapshot.find(place('TablePage', { slug: 'maple' }))).toBeUndefined()
  expect(await wordsAt(thread(1, 'harbour'))).toBe('words')
  await snapshot.forgetGroup('harbour')
  expect(await snapshot.find(thread(1, 'harbour'))).toBeUndefined()
  expect(await wordsAt(home)).toBe('words')
})

test('what is kept under another name is another’s', async () => {
  await snapshot.keep(opened(thread(1), 1))
  expect(await wordsAt(thread(1), new Snapshot('priyas'))).toBeUndefined()
})

test('all that is kept is told, what was opened last first', async () => {
  await snapshot.keep(opened(thread(1), 2))
  await snapshot.keep(opened(place('TablePage', { slug: 'harbour' }), 3))
  await snapshot.keep(opened(thread(2), 1))
  const told = await snapshot.all()
  expect(told.map(({ subject }) => subject)).toEqual(['group harbour', 'thread t1', 'thread t2'])
  await snapshot.forgetAnswer(place('TablePage', { slug: 'harbour' }))
  expect(await snapshot.all()).toHaveLength(2)
})
