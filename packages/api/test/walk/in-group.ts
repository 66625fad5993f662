import type { Ids } from './ids.ts'

/** How an object is reached, with its fields asked for. */
export type Way = (fields: string, ids: Ids) => string

/** The way from its group. */
export function inGroup(inner: Way): Way {
  return (fields, ids) => `group(slug: "${ids.slug}") { ${inner(fields, ids)} }`
}
