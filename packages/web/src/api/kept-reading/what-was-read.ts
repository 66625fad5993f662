/** Posts in their order without a gap, as a thread's page has them. */
export interface Stretch {
  edges: { node: { sequence: number } }[]
  pageInfo: {
    hasPreviousPage: boolean
    hasNextPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

/** From which post on a thread was read, and up to which. */
export interface ReadRange {
  from: number
  upTo: number
}

type WithPosts = { group?: { thread?: { posts?: Stretch } | null } | null } | null | undefined

/** The posts that an answer brought, where it brought any. */
export const stretchIn = (data: unknown): Stretch | undefined =>
  (data as WithPosts)?.group?.thread?.posts ?? undefined

/** From which post to which a stretch goes; nothing where it is empty. */
export function rangeOf(stretch: Stretch | undefined): ReadRange | undefined {
  const first = stretch?.edges[0]
  const last = stretch?.edges.at(-1)
  return first && last && { from: first.node.sequence, upTo: last.node.sequence }
}

/** All that was read, here and there. */
export function rangeWith(one: ReadRange | undefined, other: ReadRange | undefined): ReadRange | undefined {
  if (!one || !other) return one ?? other
  return { from: Math.min(one.from, other.from), upTo: Math.max(one.upTo, other.upTo) }
}

/**
 * What was answered, with what was read of the same thread before around it, where nothing is missing between the two:
 * a thread is opened at what is new in it, and what one read of it was more.
 */
export function withWhatWasRead(data: unknown, before: unknown): unknown {
  const now = stretchIn(data)
  const joined = now && join(now, stretchIn(before))
  if (!joined) return data
  const { group } = data as { group: { thread: object } }
  return { ...(data as object), group: { ...group, thread: { ...group.thread, posts: joined } } }
}

function join(now: Stretch, before: Stretch | undefined): Stretch | undefined {
  const [here, there] = [rangeOf(now), rangeOf(before)]
  if (!before || !here || !there) return undefined
  if (there.upTo + 1 < here.from || here.upTo + 1 < there.from) return undefined
  const earlier = before.edges.filter(({ node }) => node.sequence < here.from)
  const later = before.edges.filter(({ node }) => node.sequence > here.upTo)
  const begins = earlier.length > 0 ? before.pageInfo : now.pageInfo
  const ends = later.length > 0 ? before.pageInfo : now.pageInfo
  return {
    ...now,
    edges: [...earlier, ...now.edges, ...later],
    pageInfo: {
      ...now.pageInfo,
      hasPreviousPage: begins.hasPreviousPage,
      startCursor: begins.startCursor,
      hasNextPage: ends.hasNextPage,
      endCursor: ends.endCursor,
    },
  }
}
