import type { MigrationInterface, QueryRunner } from 'typeorm'
import { confined, group, protect } from '../database/tenancy-sql.ts'
import { notingWhatFollows, readersOfTable } from './what-follows.ts'

/** Which changes of a group are noted for those who look on, and who may know of each. */
export class LiveTables1764500001000 implements MigrationInterface {
  name = 'LiveTables1764500001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keeping)
    await runner.query(noting)
    await runner.query(readersOfTable)
    await runner.query(notingWhatFollows)
    await runner.query(protections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('What changed is not taken back: restore a backup instead.')
  }
}

/** A thread that is kept to a few takes along what was noted of it before. */
const keeping = `
alter table live_events add constraint live_events_thread foreign key (group_id, thread_id, reach)
  references threads (group_id, id, reach) on update cascade on delete cascade;
create index live_events_of_thread on live_events (group_id, thread_id) where thread_id is not null;
`

type Noted = {
  table: string
  /** When, as a trigger says it. */
  when: string
  kind: string
  subject: string
  /** The columns of its thread, where it belongs to one, or may. */
  thread?: { id: string; reach: string }
  /** The one member it is for. */
  member?: string
  /** What else must hold, of `changed`. */
  only?: string
}

/** What is shown of a thread beside its posts. */
const shownOfThread = `title, kind, mode, confidence, reach, open_to_newcomers, replies_close_at, answered_at, closed_at,
  outcome_post_id, rested_at, pinned_at, discarded_at, erased_at`
const ofRow = (row: string) => shownOfThread.replace(/\w+/g, column => `${row}.${column}`)

const ofThread = { id: 'changed.thread_id', reach: 'changed.reach' }

/**
 * Each change that somebody on another device should see. Posts that the deployment erases are of threads nobody opens
 * any more.
 */
const noted: Noted[] = [
  {
    table: 'posts',
    when: 'after insert or update of body, version, edited_at, taken_back_at',
    kind: 'POST',
    subject: 'changed.id',
    thread: ofThread,
    only: `session_user <> 'sixthirty_system'`,
  },
  {
    table: 'post_reactions',
    when: 'after insert or delete',
    kind: 'POST',
    subject: 'changed.post_id',
    thread: ofThread,
  },
  {
    table: 'threads',
    when: `after insert or update of ${shownOfThread}`,
    kind: 'THREAD',
    subject: 'changed.id',
    thread: { id: 'changed.id', reach: 'changed.reach' },
    // Each reply sets when an ask was answered first, mostly to what it was.
    only: `tg_op = 'INSERT' or (${ofRow('new')}) is distinct from (${ofRow('old')})`,
  },
  { table: 'meetings', when: 'after insert or update', kind: 'MEETING', subject: 'changed.id' },
  {
    table: 'rsvps',
    when: 'after insert or update or delete',
    kind: 'MEETING',
    subject: 'changed.meeting_id',
  },
  { table: 'visitors', when: 'after insert or delete', kind: 'MEETING', subject: 'changed.meeting_id' },
  {
    table: 'attendances',
    when: 'after insert or update or delete',
    kind: 'MEETING',
    subject: 'changed.meeting_id',
  },
  {
    table: 'table_items',
    when: 'after insert or update',
    kind: 'TABLE',
    subject: 'changed.meeting_id',
    thread: ofThread,
    // What waits for its author's yes is nobody else's business: the two learn of it from their inboxes.
    only: 'changed.asked_author_at is null or changed.author_agreed_at is not null',
  },
  {
    table: 'inbox_items',
    when: 'after insert or update of read_at',
    kind: 'INBOX',
    subject: 'changed.id',
    member: 'changed.member_id',
  },
  {
    table: 'thread_reads',
    when: 'after insert or update of read_up_to, stance',
    kind: 'READ',
    subject: 'changed.thread_id',
    member: 'changed.member_id',
  },
  {
    table: 'members',
    when: `after insert or update of name, trade, ask_me_about, role, standing, paused_until, ended_at`,
    kind: 'MEMBER',
    subject: 'changed.id',
  },
]

/** Every table whose changes are noted for those who look on. */
export const notedTables = [...new Set(noted.map(({ table }) => table))]

const note = ({ table, kind, subject, thread, member, only = 'true' }: Noted) => `
create function app.note_${table}() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  changed public.${table} := coalesce(new, old);
begin
  if ${only} then
    perform app.note_event(changed.group_id, '${kind}', ${subject}, ${thread?.id ?? 'null'},
      ${thread ? `case when ${thread.id} is not null then ${thread.reach} end` : 'null'}, ${member ?? 'null'});
  end if;
  return null;
end $$;
revoke all on function app.note_${table}() from public;
grant execute on function app.note_${table}() to sixthirty_owner;`

/** Owned by the system's role, which alone may note events. */
const noting = `
grant create on schema app to sixthirty_system;
set local role sixthirty_system;
${noted.map(note).join('\n')}
reset role;
revoke create on schema app from sixthirty_system;
${noted
  .map(
    ({ table, when }) =>
      `create trigger ${table}_live ${when} on ${table} for each row execute function app.note_${table}();`,
  )
  .join('\n')}
`

const protections = [
  protect('live_events', {
    app: {
      select: `${group} and (member_id is null or member_id = (select app.seated_member()))
        and (thread_id is null or (${confined('thread_id')}))`,
    },
    system: ['select', 'insert', 'update', 'delete'],
  }),
  protect('live_counters', { app: {}, system: ['select', 'insert', 'update'], definer: true }),
]
