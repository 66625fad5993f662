import { isNameOfKept, isNameOfPages, traces } from './names.ts'

/** Whoever signs out is not kept waiting for longer by a browser that does not let go. In milliseconds. */
const longest = 3_000

/** Takes away all that was kept on this device: what was read, the pages' files, and the service worker. */
export async function wipe(): Promise<void> {
  document.cookie = 'kept-reading=; path=/; max-age=0'
  const all = Promise.all([wipeDatabases(), wipePages()]).then(() => localStorage.removeItem(traces))
  await Promise.race([all, new Promise(resolve => setTimeout(resolve, longest))])
}

async function wipeDatabases(): Promise<void> {
  if (!('indexedDB' in globalThis)) return
  const names = (await indexedDB.databases()).map(({ name }) => name).filter(isNameOfKept)
  await Promise.all(names.map(name => name && deleted(indexedDB.deleteDatabase(name))))
}

const deleted = (request: IDBOpenDBRequest) =>
  new Promise<void>((resolve, reject) => {
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error))
  })

/** The worker first: one that is just bringing files would lay them down again. */
async function wipePages(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(registrations.map(registration => registration.unregister()))
  const names = (await globalThis.caches?.keys()) ?? []
  await Promise.all(names.filter(isNameOfPages).map(name => caches.delete(name)))
}
