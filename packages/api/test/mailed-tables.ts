import { beforeEach, expect } from 'vitest'
import { mailItemsEverywhere } from '../src/inbox/notices/mail-items.ts'
import { done } from './act.ts'
import { eventually } from './eventually.ts'
import { followed } from './followed.ts'
import { mailNow, plantHours, plantItem } from './mailed.ts'
import type { PlantedMember } from './planted-table.ts'
import { readMail } from './read-mail.ts'
import { startedThread } from './talk.ts'
import { openTwoTables } from './two-tables.ts'

/** What a room tells in words of its day. */
export const words = {
  subject: 'You are now an admin of Early Birds',
  heading: 'You are an admin now',
  says: ['You look after who is at the table. This is why:'],
  reason: { words: 'You have a way with people.\n\nAnd time.', by: 'Priya Kaur, baker' },
  way: { button: 'Open the group', path: '' },
}

/** Two tables whose members get mail at every hour, from a real mail server; and what tests of it do at the first. */
export function openMailedTables() {
  const world = openTwoTables({ sendLetters: true })
  let cameBefore = 0
  beforeEach(async () => {
    // What other tests have left to be told comes into none of this one's mails.
    await followed(world.database)
    await world.database.asSuperuser('delete from inbox_items')
    cameBefore = world.sink?.letters.length ?? 0
    for (const member of [...world.table.members, ...world.nextDoor.members])
      await plantHours(world.database, member, world.clock.now(), 'always decent')
  })

  const attemptsWere = (attempts: number) =>
    eventually(async () => {
      const waiting = await world.database.asSuperuser(
        'select attempts from mail.letters where told_at is null and leased_until is null',
      )
      expect(waiting).toEqual([{ attempts }])
    })

  const inGroup = (member: PlantedMember, verb: string, more: object = {}) =>
    done(member, verb, { groupId: world.table.id, ...more })

  return {
    world,
    attemptsWere,
    inGroup,

    /** Plants something that the second member was told by the first. */
    tell: (item: Parameters<typeof plantItem>[3] = {}, member = world.tomas) =>
      plantItem(world, world.table, member, { actor: world.priya, ...item }),

    /** Starts a thread of which nobody was told yet. */
    async aThread(more: object = {}): Promise<{ threadId: string; postId: string }> {
      const threadId = await startedThread(world.table, world.priya, {
        title: 'Boiler',
        body: 'It **hums** at night.',
        ...more,
      })
      await followed(world.database)
      await world.database.asSuperuser('delete from inbox_items')
      const [post] = await world.database.asSuperuser<{ id: string }>(
        'select id from posts where thread_id = $1',
        [threadId],
      )
      return { threadId, postId: post?.id ?? '' }
    },

    choose: (level: 'CONCERNS_ME' | 'EVERYTHING' | 'EVENING_BEFORE' | 'NOTHING') =>
      inGroup(world.tomas, 'chooseMailLevel', { level, weeklyDigest: true, digestHasOffers: false }),

    subjects: async () => (await mailNow(world)).map(({ subject }) => subject),

    subjectsSoFar: () =>
      (world.sink?.letters ?? []).slice(cameBefore).map(letter => readMail(letter).subject),

    /** Has the mail be queued, and put off once by the mail server. */
    async isPutOff(): Promise<void> {
      world.sink?.refuse(451)
      await mailItemsEverywhere(world.server.database, world.clock.now)()
      await attemptsWere(1)
      world.sink?.refuse(0)
    },

    /** Has it be tried again at once. */
    tryAgain: () =>
      world.database.asSuperuser(
        `select graphile_worker.add_job('send-letter', json_build_object('id', id))
         from mail.letters where told_at is null`,
      ),
  }
}
