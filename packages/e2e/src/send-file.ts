import { randomUUID } from 'node:crypto'
import { request } from 'playwright-core'
import { inject } from 'vitest'
import type { FileToSend } from './files-to-send.ts'
import { sessionOf } from './session-of.ts'

/** Sends a file without a page, for a post to come; answers the id by which the post names it. */
export async function sendFile(person: string, slug: string, { name, buffer }: FileToSend): Promise<string> {
  const baseURL = inject('baseUrl')
  const storageState = await sessionOf(person)
  const caller = await request.newContext({ baseURL, storageState, extraHTTPHeaders: { Origin: baseURL } })
  const id = randomUUID()
  const response = await caller.put(`/g/${slug}/files/${id}`, { params: { name }, data: buffer })
  const status = response.status()
  await caller.dispose()
  if (status >= 300) throw new Error(`${name} was not taken: ${status}.`)
  return id
}
