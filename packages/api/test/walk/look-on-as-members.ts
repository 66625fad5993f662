import { expect, it } from 'vitest'
import type { Person } from '../planted-person.ts'
import { everyWord, missing } from './forbidden-words.ts'
import { happen } from './happen.ts'
import { lookOnAtEverything } from './look-on-at-everything.ts'
import { found, idsOf } from './walk.ts'
import type { World } from './world.ts'

/** Those who belong are told live what they may know. */
export function lookOnAsMembers(here: () => World): void {
  async function wordsIn(threadId: string): Promise<string[]> {
    const sql = 'select body from posts where thread_id = $1'
    return (await here().database.asSuperuser<{ body: string }>(sql, [threadId])).map(({ body }) => body)
  }

  it('a member who is paused is told nothing live, a newcomer nothing of a few, an admin all there is', async () => {
    const { server, schema, secret } = here()
    const toldTo = ({ cookie }: Person, awaited: readonly string[] = []) =>
      lookOnAtEverything(
        { url: server.url, cookie, ids: idsOf(secret) },
        schema,
        () => happen(here()),
        awaited,
      )
    const [words, wordsOfFew] = [await wordsIn(secret.threadId), await wordsIn(secret.fewThreadId)]
    const ofFew = [...secret.canaries.few, secret.fewThreadId, secret.fewPostId]
    expect(found(everyWord(secret), await toldTo(secret.paused))).toEqual([])
    const newcomers = await toldTo(secret.newcomer, words)
    expect(found(ofFew, newcomers)).toEqual([])
    expect(missing(words, newcomers)).toEqual([])
    expect(found(ofFew, await toldTo(secret.secondAdmin, words))).toEqual([])
    const admins = await toldTo(secret.admin, wordsOfFew)
    expect(missing(wordsOfFew, admins)).toEqual([])
    expect(missing(wordsOfFew, await toldTo(secret.member, wordsOfFew))).toEqual([])
    // What somebody has read is told to them alone.
    const reads = admins.filter(({ name }) => name === 'GroupEvent.readElsewhere')
    expect(reads.filter(({ text }) => text.includes(secret.threadId))).toEqual([])
  })
}
