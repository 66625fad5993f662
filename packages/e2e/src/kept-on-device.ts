import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What our pages keep in a browser beside its cookies, for reading without a network. */
export interface KeptOnDevice {
  caches: string[]
  databases: string[]
  workers: number
  cookie: boolean
}

export const nothingKept: KeptOnDevice = { caches: [], databases: [], workers: 0, cookie: false }

export function keptOnDevice(page: Page): Promise<KeptOnDevice> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie.includes('kept-reading'),
  }))
}

/** Waits until nothing is left. */
export async function expectNothingKept(page: Page): Promise<void> {
  await expect.poll(() => keptOnDevice(page)).toEqual(nothingKept)
}

/** What was read here, by what it tells of: "thread 019a…". */
export async function subjectsKept(page: Page): Promise<string[]> {
  return (await page.evaluate(withKept, null)).map(({ subject }) => subject)
}

/** Everything that was read here, as it lies there. */
export async function wordsKept(page: Page): Promise<string> {
  return JSON.stringify(await page.evaluate(withKept, null))
}

/** Lets all of it have been kept that long ago, in milliseconds. */
export async function letKeptGrowOld(page: Page, age: number): Promise<void> {
  await page.evaluate(withKept, age)
}

/** Where the pictures are fetched that are kept here. */
export async function picturesKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const name = names.find(it => it.startsWith('sixthirty-read-'))
    if (!name) return []
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const database = await done(indexedDB.open(name))
    const paths = await done(database.transaction('pictures').objectStore('pictures').getAllKeys())
    database.close()
    return paths.map(String)
  })
}

async function withKept(age: number | null): Promise<{ subject: string; keptAt: number }[]> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
  const name = names.find(it => it.startsWith('sixthirty-read-'))
  if (!name) return []
  const done = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const database = await done(indexedDB.open(name))
  const answers = database.transaction('answers', 'readwrite').objectStore('answers')
  const all = (await done(answers.getAll())) as { subject: string; keptAt: number }[]
  if (age !== null) for (const one of all) await done(answers.put({ ...one, keptAt: one.keptAt - age }))
  database.close()
  return all
}
