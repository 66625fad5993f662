import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { picturesIn } from './kept-pictures.ts'
import { Snapshot } from './snapshot.ts'
import { whatIsKept, type Place } from './what-is-kept.ts'

let snapshot: Snapshot

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  snapshot = new Snapshot('danas')
})

const thread = (number: number, slug = 'harbour') =>
  whatIsKept({ operationName: 'ThreadPage', variables: { slug, threadId: `t${number}` } }) as Place

const withFiles = (...paths: string[]) => ({
  group: { thread: { posts: { edges: [{ node: { files: paths.map(smallPath => ({ smallPath })) } }] } } },
})

const keepThread = (where: Place, openedAt: number, ...paths: string[]) =>
  snapshot.keep({ ...where, variables: {}, data: withFiles(...paths), keptAt: openedAt, openedAt })

function keepPicture({ subject, group }: Place, path: string, { weight = 10, most = 1_000 } = {}) {
  const bytes = new ArrayBuffer(weight)
  return snapshot.keepPicture({ path, subject, group, type: 'image/webp', weight, bytes }, most)
}

async function kept(...paths: string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(path => snapshot.hasPicture(path)))
  return paths.filter((_path, at) => found[at])
}

test('the small pictures of a thread are told, wherever in it they stand', () => {
  expect([...picturesIn({ a: [{ smallPath: '/a' }, { b: { smallPath: '/b' } }], smallPath: null })]).toEqual([
    '/a',
    '/b',
  ])
  expect([...picturesIn(undefined)]).toEqual([])
})

test('a picture of a kept thread is kept, and told no more to be missing', async () => {
  await keepThread(thread(1), 1, '/a', '/b')
  await keepPicture(thread(1), '/a')
  expect(await kept('/a', '/b')).toEqual(['/a'])
  expect(await snapshot.picturesMissing('thread t1', withFiles('/a', '/b'))).toEqual(['/b'])
})

test('what came when its thread was forgotten already, or stands in it no more, is not kept', async () => {
  await keepPicture(thread(1), '/a')
  await keepThread(thread(2), 1, '/b')
  await keepPicture(thread(2), '/c')
  expect(await kept('/a', '/c')).toEqual([])
})

test('pictures go with their thread, and no other', async () => {
  for (const number of [1, 11]) {
    await keepThread(thread(number), number, `/${number}`)
    await keepPicture(thread(number), `/${number}`)
  }
  await snapshot.forget('thread t1')
  expect(await kept('/1', '/11')).toEqual(['/11'])
})

test('a picture goes when its post is taken back, or carries another instead', async () => {
  await keepThread(thread(1), 1, '/a', '/b')
  await keepPicture(thread(1), '/a')
  await keepPicture(thread(1), '/b')
  await keepThread(thread(1), 2, '/b', '/c')
  expect(await kept('/a', '/b')).toEqual(['/b'])
})

test('what else is kept of a thread takes no picture from it', async () => {
  await keepThread(thread(1), 1, '/a')
  await keepPicture(thread(1), '/a')
  await snapshot.keep({
    ...thread(1),
    operationName: 'OwnThread',
    variables: {},
    data: {},
    keptAt: 2,
    openedAt: 2,
  })
  expect(await kept('/a')).toEqual(['/a'])
})

test('pictures go with the seat in their group, and none of another', async () => {
  for (const [number, slug] of [
    [1, 'harbour'],
    [2, 'maple'],
    [3, 'elm'],
  ] as const) {
    await keepThread(thread(number, slug), number, `/${slug}`)
    await keepPicture(thread(number, slug), `/${slug}`)
  }
  await snapshot.forgetGroup('maple')
  expect(await kept('/harbour', '/maple', '/elm')).toEqual(['/harbour', '/elm'])
  await snapshot.forgetOthersThan(['elm'])
  expect(await kept('/harbour', '/maple', '/elm')).toEqual(['/elm'])
})

test('a 51st thread pushes out the pictures of the one that was opened longest ago', async () => {
  await keepThread(thread(1), 1, '/a')
  await keepPicture(thread(1), '/a')
  for (let number = 2; number <= 51; number++) await keepThread(thread(number), number)
  expect(await kept('/a')).toEqual([])
})

test('where they are too much, those go whose thread was opened longest ago, and of that the first', async () => {
  await keepThread(thread(1), 5, '/1a', '/1b')
  await keepThread(thread(2), 1, '/2a', '/2b')
  await keepThread(thread(3), 3, '/3a')
  for (const path of ['/1a', '/1b']) await keepPicture(thread(1), path)
  for (const path of ['/2b', '/2a']) await keepPicture(thread(2), path)
  await keepPicture(thread(3), '/3a', { most: 45 })
  expect(await kept('/1a', '/1b', '/2a', '/2b', '/3a')).toEqual(['/1a', '/1b', '/2b', '/3a'])
  await keepPicture(thread(2), '/2a', { most: 30 })
  expect(await kept('/1a', '/1b', '/2a', '/2b', '/3a')).toEqual(['/1a', '/1b', '/3a'])
})
