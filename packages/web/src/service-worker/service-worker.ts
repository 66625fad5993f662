/// <reference lib="webworker" />
import { findPicture, smallPathOf } from './find-picture.ts'
import { isPageOfApp } from './page-of-app.ts'

/** This release, as the build knows it. */
declare const RELEASE: {
  name: string
  /** The address of every file of the pages: scripts, styles, faces, icons. */
  files: string[]
  /** The one among them that only this release's page names. */
  entry: string
  answeredByApi: string[]
}
declare const self: ServiceWorkerGlobalScope

const { name, files, entry, answeredByApi } = RELEASE
const ours = 'sixthirty-pages-'
const cacheName = ours + name
const kept = new Set(files)
/** The page without anybody's words. It lies there as a file: what is embedded for somebody is not in it. */
const page = '/index.html'

/**
 * Keeps the pages' own files on a device whose reader wants to read there without a network, and answers with them. It
 * is there only where that is switched on, and keeps nothing that anybody wrote or drew: pictures that the pages keep it
 * only finds.
 */
self.addEventListener('install', event => event.waitUntil(keepFiles()))

// No sooner than the last page of the release before is closed: until then it goes on with what it was opened with.
self.addEventListener('activate', event => event.waitUntil(takeOver()))

self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(openPage(event, pathname))
  else if (kept.has(pathname) || pathname.startsWith('/assets/')) event.respondWith(findFile(request))
  // What a page fetches to keep it is not answered by what it keeps.
  else if (request.destination === 'image') showPicture(event, pathname)
})

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName)
  const opened = await fetch(page, { credentials: 'omit', cache: 'no-cache' })
  // Between two releases, the page may be the next one's already: its files are not these.
  if (!opened.ok || !(await opened.clone().text()).includes(entry)) throw new Error('This release is over.')
  await cache.put(page, opened)
  await cache.addAll(files.map(file => new Request(file, { credentials: 'omit' })))
}

async function takeOver(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter(it => it.startsWith(ours) && it !== cacheName).map(it => caches.delete(it)))
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

/** Answers with what the network has, wherever there is one: the page then comes with its first answers. */
async function openPage({ request, preloadResponse }: FetchEvent, pathname: string): Promise<Response> {
  const instead = async () =>
    isPageOfApp(pathname, answeredByApi)
      ? await caches.match(page, { cacheName, ignoreVary: true })
      : undefined
  try {
    const preloaded = (await preloadResponse) as Response | undefined
    const response = preloaded ?? (await fetch(request))
    return (isDown(response) && (await instead())) || response
  } catch (error) {
    const shell = await instead()
    if (!shell) throw error
    return shell
  }
}

/** A proxy says that nobody stands behind it. */
const isDown = ({ status }: Response) => status >= 502 && status <= 504

/** The picture of a post, from the network wherever there is one: whoever may see it no more does not see it from here. */
function showPicture(event: FetchEvent, pathname: string): void {
  const small = smallPathOf(pathname)
  if (small) event.respondWith(pictureOrKept(event.request, small))
}

async function pictureOrKept(request: Request, small: string): Promise<Response> {
  const instead = () => findPicture(small).catch(() => null)
  try {
    const response = await fetch(request)
    return (isDown(response) && (await instead())) || response
  } catch (error) {
    const picture = await instead()
    if (!picture) throw error
    return picture
  }
}

/** In the keeping of any release: a page may have come from the next one while this still rules. */
async function findFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}
