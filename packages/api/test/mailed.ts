import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { ToldWords } from '../src/activity/told-words.ts'
import { mailItemsEverywhere } from '../src/inbox/notices/mail-items.ts'
import { eventually } from './eventually.ts'
import { followed } from './followed.ts'
import { plantGround } from './planted-ground.ts'
import { readMail, type ReadMail } from './read-mail.ts'
import type { PlantedMember, PlantedTable } from './planted-table.ts'
import type { TestDatabase } from './test-database.ts'
import type { TwoTables } from './two-tables.ts'

type Item = {
  kind?: string
  actor?: PlantedMember
  threadId?: string
  reach?: 'TABLE' | 'NAMED'
  postId?: string
  meetingId?: string
  subjectId?: string
  words?: ToldWords
  /** Minutes until a mail may carry it; it may already, where nothing is said. */
  dueIn?: number
  atOnce?: boolean
  undoesEvening?: boolean
}

let order = 0

/** What is told as the post itself. */
const ofPosts = ['MENTIONED', 'ANSWERED', 'POSTED', 'STARTED']

/** Plants what a member was told, as its teller would, in the place of what they were told of that post already. */
export async function plantItem(
  { database, clock }: Pick<TwoTables, 'database' | 'clock'>,
  { id: groupId }: Pick<PlantedTable, 'id'>,
  to: Pick<PlantedMember, 'id'>,
  item: Item = {},
): Promise<string> {
  const id = randomUUID()
  const now = clock.now().getTime()
  const { threadId, postId = null, actor } = item
  const kind = item.kind ?? (item.words ? 'ADMIN_MADE' : 'MENTIONED')
  const ground = { groupId, toId: to.id, kind, actorId: actor?.id ?? null, postId }
  const told = threadId ? await plantGround(database, { ...ground, threadId }) : null
  const eventId = await takeEvent(database, { groupId, toId: to.id, kind, postId, otherwise: id })
  await database.asSuperuser(
    `insert into inbox_items (group_id, id, member_id, kind, event_id, subject_id, actor_id, words, happened_at, mail_at,
       at_once, undoes_evening, thread_id, reach, post_id, meeting_id)
     values ($1, $2, $3, $4, $15, $5, $6, $7, $8, $9, $10, $16, $11, $12, $13, $14)`,
    [
      groupId,
      id,
      to.id,
      kind,
      item.subjectId ?? told?.subjectId ?? to.id,
      actor?.id ?? null,
      item.words ? JSON.stringify(item.words) : null,
      new Date(now - 3_600_000 + order++),
      new Date(now + (item.dueIn ?? 0) * 60_000),
      item.atOnce ?? false,
      threadId ?? null,
      threadId ? (item.reach ?? 'TABLE') : null,
      postId,
      item.meetingId ?? null,
      eventId,
      item.undoesEvening ?? false,
    ],
  )
  return id
}

const taken = new Set<string>()

/** What is planted first of a post stands for what its teller told of it; anything more is something else. */
async function takeEvent(
  database: TestDatabase,
  {
    groupId,
    toId,
    kind,
    postId,
    otherwise,
  }: { groupId: string; toId: string; kind: string; postId: string | null; otherwise: string },
): Promise<string> {
  if (!postId || !ofPosts.includes(kind) || taken.has(`${toId} ${postId}`)) return otherwise
  taken.add(`${toId} ${postId}`)
  await followed(database)
  await database.asSuperuser(
    'delete from inbox_items where group_id = $1 and member_id = $2 and event_id = $3',
    [groupId, toId, postId],
  )
  return postId
}

/** Has somebody want mail at every hour, or not for the next hour and the last. */
export async function plantHours(
  database: TestDatabase,
  { accountId }: Pick<PlantedMember, 'accountId'>,
  now: Date,
  hours: 'always decent' | 'quiet now',
): Promise<void> {
  const [from, until] = hours === 'quiet now' ? [-1, 1] : [0, 0]
  const clockAt = (hoursOn: number) =>
    new Date(now.getTime() + hoursOn * 3_600_000).toISOString().slice(11, 16)
  await database.asSuperuser(
    `insert into auth.account_wishes (account_id, time_zone, quiet_from, quiet_until) values ($1, 'UTC', $2, $3)
     on conflict (account_id) do update set quiet_from = $2, quiet_until = $3`,
    [accountId, clockAt(from), clockAt(until)],
  )
}

/** Has what is due be mailed now, waits until all that was queued has left or was dropped, and answers what came. */
export async function mailNow(world: TwoTables): Promise<ReadMail[]> {
  const { sink, server, database, clock } = world
  if (!sink) throw new Error('There is no mail server in this test.')
  const before = sink.letters.length
  await mailItemsEverywhere(server.database, clock.now)()
  await allLeft(database)
  return sink.letters.slice(before).map(readMail)
}

export const allLeft = (database: TestDatabase) =>
  eventually(async () =>
    expect(await database.asSuperuser('select kind from mail.letters where told_at is null')).toEqual([]),
  )

/** The address of a member. */
export async function addressOf(database: TestDatabase, { accountId }: PlantedMember): Promise<string> {
  const [account] = await database.asSuperuser<{ email: string }>(
    'select email from auth.accounts where id = $1',
    [accountId],
  )
  return account?.email ?? ''
}
