import type { Happening } from '../src/activity/announce.ts'
import { followed } from './followed.ts'
import type { PlantedMember } from './planted-table.ts'
import type { TestDatabase } from './test-database.ts'

export type SeenInboxItem = {
  id: string
  sentence: string
  words: string | null
  wordsBy: string | null
  path: string | null
  isRead: boolean
}

/** What somebody reads in their inbox, the latest first. */
export async function inboxOf({ ask }: Pick<PlantedMember, 'ask'>): Promise<SeenInboxItem[]> {
  const { viewer } = await ask<{ viewer: { inbox: { nodes: SeenInboxItem[] } } }>(
    '{ viewer { inbox(first: 100) { nodes { id sentence words wordsBy path isRead } } } }',
  )
  return viewer.inbox.nodes
}

export type KeptItem = {
  kind: string
  /** Minutes from when it was told until a mail may carry it; null where none may. */
  heldFor: number | null
  atOnce: boolean
}

/** What a member was told of threads and meetings so far, the earliest first, past every lock. */
export async function itemsOf(
  database: TestDatabase,
  { id }: Pick<PlantedMember, 'id'>,
): Promise<KeptItem[]> {
  await followed(database)
  return database.asSuperuser(
    `select kind, at_once as "atOnce", round(extract(epoch from mail_at - happened_at) / 60)::int as "heldFor"
     from inbox_items where member_id = $1 and words is null order by happened_at, id`,
    [id],
  )
}

export const kindsOf = async (database: TestDatabase, member: Pick<PlantedMember, 'id'>): Promise<string[]> =>
  (await itemsOf(database, member)).map(({ kind }) => kind)

/** From now on keeps what is announced, to be heard again. */
export async function keepHappenings(database: TestDatabase): Promise<void> {
  await database.asSuperuser('create table kept_happenings (happening json not null)')
  await database.asSuperuser(`
    create function keep_happening() returns trigger language plpgsql security definer as $$
    begin
      if new.payload ->> 'eventId' is not null then
        insert into public.kept_happenings values (new.payload);
      end if;
      return new;
    end $$`)
  await database.asSuperuser(
    'create trigger keep_happening after insert on graphile_worker._private_jobs for each row execute function keep_happening()',
  )
}

/** What was announced in a group since it is kept. */
export async function happeningsIn(database: TestDatabase, groupId: string): Promise<Happening[]> {
  await followed(database)
  const rows = await database.asSuperuser<{ happening: Happening }>(
    `select happening from kept_happenings where happening ->> 'groupId' = $1`,
    [groupId],
  )
  return rows.map(({ happening }) => happening)
}
