import { randomUUIDv7 } from 'node:crypto'
import { Refusal } from './refusal.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A new UUIDv7: opaque to everyone, in the order of making to an index. */
export const newId = (): string => randomUUIDv7()

/** Whether this text has an id's form. What has not is never sent to the database: it can be nothing of ours. */
export const isId = (text: string): boolean => uuid.test(text)

/**
 * An id that a client made for what it creates.
 * @throws Refusal BAD_ID
 */
export function checkClientId(id: string, path: string): string {
  if (isId(id)) return id.toLowerCase()
  throw new Refusal('BAD_ID', 'This was sent with an id that is no UUID. Nothing was saved.', [path])
}
