import { Extensions, Field, ObjectType, type ClassType } from 'type-graphql'

@ObjectType({ simpleResolvers: true, description: 'Where a page lies in its list.' })
@Extensions({ policy: 'anyone' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean

  @Field(() => Boolean)
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Hand back as `before`; null when the page is empty.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Hand back as `after`; null when the page is empty.' })
  endCursor!: string | null
}

/** A page of a growing list, as plain rows. */
export type Connection<Item> = {
  edges: { cursor: string; node: Item }[]
  nodes: Item[]
  pageInfo: PageInfo
}

/** Makes the GraphQL types `XConnection` and `XEdge` for a noun; shown to whoever may see the list. */
export function connectionOf<Item extends object>(noun: string, item: () => ClassType<Item>) {
  @ObjectType(`${noun}Edge`, { simpleResolvers: true, description: `One ${noun} in a page, with its place.` })
  @Extensions({ policy: 'as its list' })
  class Edge {
    @Field(() => String, { description: 'Its place in the list: opaque, stable.' })
    cursor!: string

    @Field(item)
    node!: Item
  }

  @ObjectType(`${noun}Connection`, { simpleResolvers: true, description: `A page of a list of ${noun}s.` })
  @Extensions({ policy: 'as its list' })
  class NounConnection {
    @Field(() => [Edge])
    edges!: Edge[]

    @Field(() => [item()], { description: 'The same as `edges`, without their places.' })
    nodes!: Item[]

    @Field(() => PageInfo)
    pageInfo!: PageInfo
  }
  return NounConnection
}

/**
 * Makes a page of rows read forwards, one more than asked for: that one only tells that there is a next page.
 * @param cursor a row's place
 * @param hasPreviousPage whether the page was asked for after a cursor
 */
export function pageForward<Item>(
  rows: Item[],
  first: number,
  cursor: (item: Item) => string,
  hasPreviousPage: boolean,
): Connection<Item> {
  return makePage(rows.slice(0, first), cursor, { hasPreviousPage, hasNextPage: rows.length > first })
}

/** Makes a page of rows in reading order, of which it is known what lies around it. */
export function makePage<Item>(
  nodes: Item[],
  cursor: (item: Item) => string,
  around: { hasPreviousPage: boolean; hasNextPage: boolean },
): Connection<Item> {
  const edges = nodes.map(node => ({ cursor: cursor(node), node }))
  return {
    edges,
    nodes,
    pageInfo: {
      ...around,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
