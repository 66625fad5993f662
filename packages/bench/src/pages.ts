import { randomUUID } from 'node:crypto'
import type { PlantedMember } from './plant-tables.ts'
import { webDocument } from './web-documents.ts'

export type AskedThing = { path: string; body: string }

/** What is measured: asked of the product as the web asks it, and of the limit in as few bytes as say the same. */
export type Page = {
  name: string
  requests: number
  ofProduct(member: PlantedMember, turn: number): AskedThing
  ofLimit(member: PlantedMember, turn: number): AskedThing
  /** What a right answer of the product holds, and how often. */
  shows: { mark: string; times: number }
}

const of = (ids: string[], turn: number): string => ids[turn % ids.length] ?? ''

function graphql(operationName: string): (variables: object) => AskedThing {
  const query = webDocument(operationName)
  return variables => ({ path: '/graphql', body: JSON.stringify({ operationName, variables, query }) })
}

const askThreadPage = graphql('ThreadPage')
const askThreadsPage = graphql('ThreadsPage')
const askReply = graphql('ReplyToThread')

const body =
  'We did that for a month. Nobody minded being told, and two of them came back with a smaller order and a better ' +
  'idea of when to ask. What I would do differently is to say it at the counter rather than on the door.'

export const pages: Page[] = [
  {
    name: 'W1 thread page, 50 posts',
    requests: 400,
    ofProduct: ({ slug, threadsToRead }, turn) => askThreadPage({ slug, threadId: of(threadsToRead, turn) }),
    ofLimit: ({ slug, threadsToRead }, turn) => ({
      path: '/thread',
      body: JSON.stringify({ slug, threadId: of(threadsToRead, turn) }),
    }),
    shows: { mark: '"body":', times: 50 },
  },
  {
    name: 'W2 home, 20 threads',
    requests: 600,
    ofProduct: ({ slug }) => askThreadsPage({ slug, first: 20 }),
    ofLimit: ({ slug }) => ({ path: '/threads', body: JSON.stringify({ slug }) }),
    shows: { mark: '"lastPostAt":', times: 20 },
  },
  {
    name: 'W3 add a post',
    requests: 400,
    ofProduct: ({ groupId, threadsToWriteTo }, turn) =>
      askReply({ input: { groupId, threadId: of(threadsToWriteTo, turn), id: randomUUID(), body } }),
    ofLimit: ({ groupId, threadsToWriteTo }, turn) => ({
      path: '/reply',
      body: JSON.stringify({ groupId, threadId: of(threadsToWriteTo, turn), id: randomUUID(), body }),
    }),
    shows: { mark: '"body":', times: 1 },
  },
]
