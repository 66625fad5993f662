import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { RunningServer } from '../../src/server/start-server.ts'
import type { PlantedMember } from '../planted-table.ts'
import type { TestDatabase } from '../test-database.ts'
import { contentsOfThread } from './contents-of-thread.ts'
import { plantEverybody, type Everybody } from './everybody.ts'
import { finds, outlets } from './outlets.ts'

export type Confidence = 'TABLE' | 'NAMED' | 'PRESENT' | 'NOT_AGAIN' | 'LESSON_MAY_TRAVEL'

export const everyoneSeated = ['admin', 'author', 'both', 'named', 'newcomer', 'unnamed']

/** People who stand otherwise to one thread each, and what they do with it and find out of it. */
export class ConfidentialTable {
  database!: TestDatabase
  server!: RunningServer
  table!: Everybody['table']
  nextDoor!: Everybody['nextDoor']
  everybody!: Everybody['everybody']
  heldId!: Everybody['heldId']
  threadId!: string
  readonly #application: boolean

  /** @param application whether the application's lock holds: without it a refusal may be the database's, an error */
  constructor(application: boolean) {
    this.#application = application
  }

  /** Plants everybody anew. */
  async plant(): Promise<void> {
    Object.assign(this, await plantEverybody(this.database, this.server.url))
    this.threadId = randomUUID()
  }

  /** All that somebody finds out of it, by every outlet. */
  async look(member: PlantedMember, slug = this.table.slug): Promise<string> {
    return JSON.stringify([
      await member.ask(outlets, { slug, thread: this.threadId }),
      await member.ask(finds, { slug }),
    ])
  }

  async lookAll(): Promise<Record<string, string>> {
    return {
      ...Object.fromEntries(
        await Promise.all(
          Object.entries(this.everybody).map(async ([name, member]) => [name, await this.look(member)]),
        ),
      ),
      nextDoor: await this.look(this.nextDoor.members[1] as PlantedMember, this.nextDoor.slug),
    }
  }

  /** Does something as somebody, and answers whether it was done. */
  async tries(member: PlantedMember, verb: string, input: object): Promise<boolean> {
    const type = verb.charAt(0).toUpperCase() + verb.slice(1)
    const question = `mutation ($input: ${type}Input!) { ${verb}(input: $input) { userErrors { code } } }`
    const asked = { input: { groupId: this.table.id, ...input } }
    try {
      const answer = await member.ask<Record<string, { userErrors: unknown[] }>>(question, asked)
      return answer[verb]?.userErrors.length === 0
    } catch (error) {
      if (this.#application) throw error
      return false
    }
  }

  /** Starts it. */
  start(confidence: Confidence, more: object = {}): Promise<boolean> {
    return this.tries(this.everybody.author, 'startThread', {
      id: this.threadId,
      postId: randomUUID(),
      title: 'secretcanary: a question?',
      body: 'secretcanary: what happened.',
      confidence,
      readerIds: ['NAMED', 'PRESENT'].includes(confidence)
        ? [this.everybody.named.id, this.everybody.paused.id]
        : null,
      ...more,
    })
  }

  ask(confidence: Confidence): Promise<boolean> {
    return this.start(confidence, { kind: 'ASK', mode: 'ADVICE' })
  }

  closes(thanked: PlantedMember): Promise<boolean> {
    return this.tries(this.everybody.author, 'closeAsk', {
      threadId: this.threadId,
      thanks: [{ memberId: thanked.id, words: 'thankscanary' }],
    })
  }

  /** Lets days pass for the thread. */
  async age(days: number): Promise<void> {
    await this.database.asSuperuser(
      `update threads set started_at = started_at - make_interval(days => $2),
         closed_at = closed_at - make_interval(days => $2) where id = $1`,
      [this.threadId, days],
    )
  }

  /** Puts it on the table, as a new item. */
  puts(member: PlantedMember, id: string = randomUUID()): Promise<boolean> {
    return this.tries(member, 'putOnTable', {
      id,
      threadId: this.threadId,
      title: 'secretcanary: for the table',
    })
  }

  /** Whatever is done with a thread: warm words, mentions, on the table by one who asked first. */
  async useIt(): Promise<void> {
    const { author, named, unnamed, admin } = this.everybody
    const mentioning = (...members: PlantedMember[]) =>
      this.replies(
        named,
        `secretcanary: ${members.map(({ id, name }) => `[@${name}](member:${id})`).join(' ')}?`,
      )
    expect(await mentioning(author)).toBe(true)
    // Where the application would mention whoever may not know, the database keeps the whole reply out.
    await mentioning(author, unnamed, admin)
    expect(
      await this.tries(named, 'reactToPost', {
        postId: await this.firstPost(),
        reaction: 'WITH_YOU',
        isOn: true,
      }),
    ).toBe(true)
    expect(await this.tries(named, 'setThreadStance', { threadId: this.threadId, stance: 'FOLLOWED' })).toBe(
      true,
    )
    const itemId = randomUUID()
    expect(await this.puts(named, itemId)).toBe(true)
    expect(await this.tries(author, 'answerTableRequest', { itemId, agrees: true })).toBe(true)
  }

  async firstPost(): Promise<string> {
    const [post] = await this.database.asSuperuser<{ id: string }>(
      'select id from posts where thread_id = $1 and sequence = 1',
      [this.threadId],
    )
    return post?.id ?? randomUUID()
  }

  /** Says something in it. */
  replies(member: PlantedMember, body = 'secretcanary: I have been there.'): Promise<boolean> {
    return this.tries(member, 'replyToThread', { threadId: this.threadId, id: randomUUID(), body })
  }

  /** Changes who may know of it. */
  keeps(confidence: Confidence, member = this.everybody.author): Promise<boolean> {
    return this.tries(member, 'changeConfidence', {
      threadId: this.threadId,
      confidence,
      readerIds: [this.everybody.named.id],
    })
  }

  /** Who is told these words. */
  readers(canary = 'secretcanary'): Promise<string[]> {
    return this.whoIsTold(told => told.includes(canary))
  }

  async whoIsTold(isTold: (told: string, name: string) => boolean): Promise<string[]> {
    const looked = Object.entries(await this.lookAll())
    return looked
      .filter(([name, told]) => isTold(told, name))
      .map(([name]) => name)
      .toSorted()
  }

  /** All that the thread is made of, as it lies in the database. */
  contents(): Promise<unknown> {
    return contentsOfThread(this.database, this.threadId)
  }
}
