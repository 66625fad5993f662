import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type * as dataSourceFile from '../../../api/src/database/data-source.ts'
import type * as databaseFile from '../../../api/src/database/database.ts'
import type * as replyFile from '../../../api/src/threads/reply-to-thread.ts'
import type { LiveMember } from './plant-live.ts'
import { build, type Stage } from './stage.ts'

const built = async <File>(path: string): Promise<File> => import(pathToFileURL(join(build, path)).href)

/** Writes as the product does, but holds each transaction open before it commits; and nobody is notified of it. */
export class SlowWriter {
  readonly #database: databaseFile.Database
  readonly #addReply: typeof replyFile.addReply

  private constructor(database: databaseFile.Database, addReply: typeof replyFile.addReply) {
    this.#database = database
    this.#addReply = addReply
  }

  static async open({ urls }: Stage): Promise<SlowWriter> {
    await built('server/schema.js')
    const { makeDataSource } = await built<typeof dataSourceFile>('database/data-source.js')
    const { Database } = await built<typeof databaseFile>('database/database.js')
    const { addReply } = await built<typeof replyFile>('threads/reply-to-thread.js')
    const database = new Database(makeDataSource(urls.app, [], 4), makeDataSource(urls.system, [], 1))
    await database.connect()
    return new SlowWriter(database, addReply)
  }

  /** Replies once, however often it must be tried: the database may end while the transaction is open. */
  async reply(member: LiveMember, threadId: string, heldOpen: number): Promise<void> {
    const words = { id: randomUUID(), threadId, inReplyToId: null, body: 'I had to think about this.' }
    for (let tries = 0; tries < 20; tries += 1) {
      const isDone = await this.#try(member, words, heldOpen).catch(() => false)
      if (isDone) return
      await wait(500)
    }
    throw new Error('A slow reply could not be sent.')
  }

  async close(): Promise<void> {
    await this.#database.close()
  }

  async #try(member: LiveMember, words: replyFile.CheckedReply, heldOpen: number): Promise<boolean> {
    const seat = (await this.#database.findSeat(member.accountId, { id: member.groupId }))?.seat
    if (!seat) return false
    await this.#database.asSeat(seat, async manager => {
      await this.#addReply(manager, seat, words, new Date())
      await wait(heldOpen)
    })
    return true
  }
}
