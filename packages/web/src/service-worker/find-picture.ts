/// <reference lib="webworker" />
import { withKept } from '../api/kept-reading/kept-database.ts'
import type { KeptPicture } from '../api/kept-reading/kept-pictures.ts'
import { cookieOfName, isNameOfKept, nameKeptUnder, nameOfKept } from '../api/kept-reading/names.ts'

declare const self: ServiceWorkerGlobalScope

/** A picture of a post, in either size. */
const picture = /^(\/g\/[^/]+\/files\/[^/]+\/)(?:small|large)$/

/** Where the picture is fetched small that is fetched there; null where no picture is. */
export function smallPathOf(pathname: string): string | null {
  const [, at] = picture.exec(pathname) ?? []
  return at ? `${at}small` : null
}

/** The picture as it is kept on this device; small, also where it was asked for large. */
export async function findPicture(path: string): Promise<Response | null> {
  const name = await nameKept()
  if (!name) return null
  const found = await withKept<KeptPicture | undefined>(name, 'readonly', ({ pictures }) =>
    pictures.get(path),
  )
  return found ? new Response(found.bytes, { headers: { 'content-type': found.type } }) : null
}

/**
 * Under which name something is kept here for whoever is signed in. What was wiped is not begun again by asking for
 * it. A browser that does not tell its workers of cookies is one whose pages wipe what is left before they draw anything.
 */
async function nameKept(): Promise<string | undefined> {
  const there = (await indexedDB.databases()).flatMap(({ name }) => (isNameOfKept(name) && name) || [])
  if (!('cookieStore' in self)) return there[0] && nameKeptUnder(there[0])
  const cookie = await self.cookieStore.get(cookieOfName)
  const name = cookie?.value
  return name && there.includes(nameOfKept(name)) ? name : undefined
}
