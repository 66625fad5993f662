import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'
import { reply, threadPage, threadsPage } from './limit-statements.ts'

/** The limit: bare node:http and pg, nothing between them. Serves until the bench lets go of it. */
const [databaseUrl] = process.argv.slice(2)
const pool = new Pool({ connectionString: databaseUrl, max: 4, idleTimeoutMillis: 0 })

type Row = Record<string, unknown>
type Asked = Record<string, string>

const person = (id: unknown, name: unknown, trade?: unknown) => ({ __typename: 'Member', id, name, trade })

/** The rows nested as the web wants them. */
const answers: Record<string, (token: Buffer, asked: Asked) => Promise<object>> = {
  async '/thread'(token, { slug, threadId }) {
    const { rows } = await pool.query<Row>({ ...threadPage, values: [token, slug, threadId] })
    const [first = {}] = rows
    return {
      group: { id: first['group_id'], name: first['group_name'], viewerSeat: { id: first['seat_id'] } },
      thread: {
        id: threadId,
        title: first['title'],
        startedAt: first['started_at'],
        postCount: first['post_count'],
        viewerReadUpTo: first['read_up_to'],
        viewerLastLookedAt: first['looked_at'],
        author: person(first['asker_id'], first['asker_name']),
      },
      posts: rows.map(row => ({
        __typename: 'Post',
        id: row['id'],
        sequence: row['sequence'],
        body: row['body'],
        version: row['version'],
        writtenAt: row['written_at'],
        editedAt: row['edited_at'],
        takenBackAt: row['taken_back_at'],
        viewerCanEdit: row['author_id'] === first['seat_id'],
        author: person(row['author_id'], row['name'], row['trade']),
        inReplyTo: row['answered_id'] && {
          id: row['answered_id'],
          sequence: row['answered_sequence'],
          excerpt: row['excerpt'],
          author: person(row['answered_author_id'], row['answered_name']),
        },
      })),
    }
  },

  async '/threads'(token, { slug }) {
    const { rows } = await pool.query<Row>({ ...threadsPage, values: [token, slug] })
    const [first = {}] = rows
    return {
      group: { id: first['group_id'], name: first['group_name'], viewerSeat: { id: first['seat_id'] } },
      threads: rows.map(row => ({
        __typename: 'Thread',
        id: row['id'],
        title: row['title'],
        lastPostAt: row['last_post_at'],
        newPostCount: row['new_post_count'],
        lastSpeaker: person(row['last_speaker_id'], row['name'], row['trade']),
      })),
    }
  },

  async '/reply'(token, { groupId, threadId, id, body }) {
    const values = [token, groupId, threadId, id, body]
    const { rows } = await pool.query<Row>({ ...reply, values })
    const [row] = rows
    if (!row) throw new Error('Nothing was added.')
    const { post_count: postCount, last_post_at: at } = row
    const author = person(row['member_id'], row['name'], row['trade'])
    return {
      post: { id, sequence: postCount, body: row['body'], version: row['version'], writtenAt: at, author },
      thread: { id: threadId, postCount, lastPostAt: at },
    }
  },
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked
}

const server = createServer(async (request, response) => {
  const token = createHash('sha256')
    .update(request.headers.cookie?.slice('session='.length) ?? '')
    .digest()
  try {
    const answer = await answers[request.url ?? '']?.(token, await read(request))
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify(answer))
  } catch (error) {
    response.statusCode = 500
    response.end(String(error))
  }
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
process.once('disconnect', () => process.exit())
