import { GraphQLError } from 'graphql'

/** A keyset place as opaque text. */
export function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/**
 * Reads a place back.
 * @param parse turns the parts into what the list is ordered by, or answers null for what no list of ours wrote
 * @throws BAD_USER_INPUT for a cursor that is not ours
 */
export function readCursor<Place>(cursor: string, parse: (parts: unknown[]) => Place | null): Place {
  const place = parse(readParts(cursor))
  if (place === null)
    throw new GraphQLError('That cursor is not one of this list.', { extensions: { code: 'BAD_USER_INPUT' } })
  return place
}

function readParts(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}
