import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { throwawayStore } from '../../test/throwaway-store.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { makeDataSource } from '../database/data-source.ts'
import { Database } from '../database/database.ts'
import { FolderStore } from '../files/folder-store.ts'
import { keepSeries } from '../meetings/planning/keep-series.ts'
import { entities } from '../server/entities.ts'
import { SponsorshipState, openStates } from '../sponsorships/sponsorship.ts'
import { usualSettings } from '../sponsorships/sponsorship-settings.ts'
import { keepTables } from '../table/keep-tables.ts'
import { demoPeople } from './demo-people.ts'
import { plantDemo } from './plant-demo.ts'
import { stories } from './stories.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const count = async (table: string) => {
  const [row] = await database.asSuperuser<{ count: number }>(`select count(*)::int as count from ${table}`)
  return row?.count
}

describe('the demo', () => {
  it('is said to be planted before it is, and leaves nothing where that fails', async () => {
    const said: string[] = []
    const nowhere = new FolderStore(fileURLToPath(import.meta.url))
    const planting = plantDemo(database.superuserUrl, nowhere, line => said.push(line))
    await expect(planting).rejects.toThrow('ENOTDIR')
    expect(said).toEqual(['Planting the demo groups.'])
    expect(await count('groups')).toBe(0)
  })

  it('is planted once, and said to be, however often one starts', async () => {
    const said: string[] = []
    const plant = () => plantDemo(database.superuserUrl, throwawayStore(), line => said.push(line))
    expect(await plant()).toBe(true)
    const posts = await count('posts')
    expect(await plant()).toBe(false)
    expect(said).toHaveLength(1)
    expect(await count('posts')).toBe(posts)
    expect(await count('groups')).toBe(stories.length)
  })

  it('leaves no thread whose count or last words are not those of its posts', async () => {
    const wrong = await database.asSuperuser(`
      select t.title from threads t join posts p using (group_id) where p.thread_id = t.id
      group by t.group_id, t.id, t.title, t.post_count, t.last_post_at
      having t.post_count <> count(*) or t.post_count <> max(p.sequence) or t.last_post_at <> max(p.written_at)`)
    expect(wrong).toEqual([])
  })

  it('says nothing before it could have been said', async () => {
    const early = await database.asSuperuser(`
      select p.body from posts p join members m on m.group_id = p.group_id and m.id = p.author_id
      where p.written_at < m.joined_at or p.written_at > now()`)
    expect(early).toEqual([])
    const disordered = await database.asSuperuser(`
      select p.body from posts p join posts q on q.group_id = p.group_id and q.thread_id = p.thread_id and q.sequence = p.sequence + 1
      where q.written_at < p.written_at`)
    expect(disordered).toEqual([])
  })

  it('has somebody write who has not sent it yet, with a version that can still be taken up', async () => {
    const [drafts] = await database.asSuperuser(`
      select count(*)::int as drafts, count(distinct place)::int as places,
        count(*) filter (where set_aside_at > now() - interval '7 days')::int as aside,
        bool_and(kept_at < now() and kept_at > m.joined_at) as "couldBeWritten"
      from drafts d join members m on m.group_id = d.group_id and m.id = d.member_id`)
    expect(drafts).toEqual({ drafts: 3, places: 2, aside: 1, couldBeWritten: true })
  })

  it('asks in every mode, thanks, tells what became of it, keeps to a few, offers, pins and rests', async () => {
    const [shown] = await database.asSuperuser(`
      select (select count(distinct mode) = 5 from threads) as "everyMode",
        (select count(distinct kind) = 4 from threads) as "everyKind",
        (select count(*) from thread_thanks) as thanks,
        count(*) filter (where closed_at < now() - interval '28 days' and outcome_post_id is null
          and outcome_declined_at is null and rested_at is null) as "askedWhatBecame",
        count(*) filter (where outcome_post_id is not null) as told,
        count(*) filter (where kind = 'ASK' and answered_at is null and started_at < now() - interval '2 days') as waiting,
        count(*) filter (where confidence = 'NAMED') as few,
        count(*) filter (where confidence = 'NOT_AGAIN' and replies_close_at > now()) as "notAgain",
        count(*) filter (where mode_changed_at is not null) as "modeChanged",
        count(*) filter (where pinned_at is not null) as pinned, count(*) filter (where rested_at is not null) as resting,
        (select count(distinct reaction) from post_reactions) as reactions
      from threads`)
    for (const [what, times] of Object.entries(shown ?? {}))
      expect([what, Number(times)]).not.toEqual([what, 0])
  })

  it('has nobody know, read, react or be thanked who could not', async () => {
    const wrong = await database.asSuperuser(`
      select t.title from threads t join (
        select group_id, thread_id, author_id as member_id from posts
        union select group_id, thread_id, member_id from thread_reads
        union select group_id, thread_id, member_id from post_reactions
        union select group_id, thread_id, to_member_id from thread_thanks) known
        on known.group_id = t.group_id and known.thread_id = t.id
      where t.reach = 'NAMED' and not exists (select from thread_readers r
        where r.group_id = t.group_id and r.thread_id = t.id and r.member_id = known.member_id)
      union select t.title from threads t join table_items i on i.group_id = t.group_id and i.thread_id = t.id
        where t.reach = 'NAMED'
      union select t.title from threads t join thread_thanks k on k.group_id = t.group_id and k.thread_id = t.id
        where t.closed_at <> k.said_at or not exists (select from posts p
          where p.group_id = t.group_id and p.thread_id = t.id and p.author_id = k.to_member_id)`)
    expect(wrong).toEqual([])
    const early = await database.asSuperuser(`
      select t.title from threads t left join posts o on o.group_id = t.group_id and o.id = t.outcome_post_id
      where greatest(t.closed_at, t.pinned_at, t.rested_at, t.mode_changed_at, t.outcome_declined_at) > now()
        or least(t.closed_at, t.pinned_at, t.rested_at, t.mode_changed_at) < t.started_at
        or o.written_at < t.closed_at or o.author_id <> t.author_id
        or (select count(*) from posts p where p.group_id = t.group_id and p.thread_id = t.id
          and (p.written_at > t.rested_at or p.written_at > t.replies_close_at)) > 0`)
    expect(early).toEqual([])
    const readers = await database.asSuperuser(`select from thread_readers`)
    expect(readers).toHaveLength(3)
  })

  it('lets one person sit at two tables, with one account and two members', async () => {
    const both = demoPeople().filter(person => person.groups.length > 1)
    expect(both).toHaveLength(1)
    const seats = await database.asSuperuser(
      'select m.name from members m join auth.accounts a on a.id = m.account_id where a.email = $1',
      [both[0]?.id],
    )
    expect(seats).toHaveLength(2)
  })

  it('gives every member a sponsor or a seat among the founders', async () => {
    const stray = await database.asSuperuser(`
      select m.name from members m left join lineage l on l.group_id = m.group_id and l.newcomer_id = m.id
      where m.is_founder = (l.newcomer_id is not null)`)
    expect(stray).toEqual([])
  })

  it('shows a sponsorship in every state', async () => {
    const states = await database.asSuperuser<{ state: string }>('select distinct state from sponsorships')
    expect(states.map(({ state }) => state).toSorted()).toEqual(Object.values(SponsorshipState).toSorted())
  })

  it('shows a secret hold, a wait, a takeover, a hand-over and a letter that came back', async () => {
    const shown = await database.asSuperuser(`
      select
        count(*) filter (where s.state = 'PROPOSED' and h.id is not null) as "heldInTheRound",
        count(*) filter (where s.waits_until is not null) as waiting,
        count(*) filter (where s.state = 'CLEARED' and a.email is null) as "withoutAddress",
        count(*) filter (where s.state = 'CLEARED' and a.email is not null) as "withAddress",
        count(*) filter (where s.state = 'CLEARED' and m.ended_at is not null) as "withoutSponsor",
        count(*) filter (where s.state = 'INVITED' and i.delivery = 'FAILED') as undelivered,
        count(*) filter (where s.state = 'ACTIVE' and s.companion_gone_at is not null) as "withoutCompanion",
        count(*) filter (where o.id is not null) as "handedOver"
      from sponsorships s
      join members m on m.group_id = s.group_id and m.id = s.sponsor_id
      left join holds h on h.sponsorship_id = s.id and h.lifted_at is null
      left join sponsorship_addresses a on a.sponsorship_id = s.id
      left join invitations i on i.sponsorship_id = s.id
      left join hand_overs o on o.sponsorship_id = s.id and o.answer is null`)
    for (const [what, times] of Object.entries(shown[0] ?? {}))
      expect([what, Number(times)]).not.toEqual([what, 0])
  })

  it('has nobody vouch for more candidates at a time than a member may, nor in fewer words', async () => {
    const tooMany = await database.asSuperuser(
      `select sponsor_id from sponsorships where state = any ($1) group by sponsor_id having count(*) > $2`,
      [openStates, usualSettings.openAtMost],
    )
    expect(tooMany).toEqual([])
    const terse = await database.asSuperuser('select words from sponsorships where length(words) < 140')
    expect(terse).toEqual([])
  })

  it('leaves nothing for the clock to do on the day it is planted', async () => {
    const due = await database.asSuperuser(`
      select candidate_name from sponsorships
      where due_at <= now() + interval '1 day' or (due_at is null and state in ('PROPOSED', 'HELD', 'ACTIVE'))
        or (erased_at is null and due_at is null and state in ('WITHDRAWN', 'CLOSED', 'DECLINED', 'LAPSED'))`)
    expect(due).toEqual([])
    const ranOut = await database.asSuperuser(
      `select name from invitations where state = 'PENDING' and expires_at <= now() + interval '1 day'`,
    )
    expect(ranOut).toEqual([])
  })

  it('shows answers of every kind, a visitor, a week that is cancelled, notes for both kinds of readers', async () => {
    const shown = await database.asSuperuser(`
      select
        (select count(*) from meetings where ends_at < now() and cancelled_at is null) >= 20 as past,
        (select count(*) from meetings where starts_at > now() and cancelled_at is not null) as "cancelledAhead",
        (select count(*) from meetings where ends_at < now() and closed_at is null and cancelled_at is null) as "justOver",
        (select count(distinct answer) = 3 from rsvps r join meetings t on t.group_id = r.group_id and t.id = r.meeting_id
          where t.starts_at > now()) as "everyAnswer",
        (select count(*) from rsvps where by_standing) as standing,
        (select count(*) from visitors v join meetings t on t.group_id = v.group_id and t.id = v.meeting_id
          where t.starts_at > now()) as visitors,
        (select count(*) from attendances where presence = 'ABSENT') as absent,
        (select count(distinct readers) = 2 from meeting_notes) as "bothReaders"`)
    for (const [what, times] of Object.entries(shown[0] ?? {}))
      expect([what, Number(times)]).not.toEqual([what, 0])
    const uninvited = await database.asSuperuser(`
      select v.first_name from visitors v left join meeting_settings s on s.group_id = v.group_id
      where s.allows_visitors is not true`)
    expect(uninvited).toEqual([])
  })

  it('has on a table to come what is from a thread, what is from nothing, and what was carried over twice', async () => {
    const [shown] = await database.asSuperuser(`
      select count(*) filter (where i.thread_id is not null) as "fromThread",
        count(*) filter (where i.thread_id is null) as "fromNothing",
        count(*) filter (where i.times_carried = 2) as twice, count(*) filter (where i.matters_now) as "mattersNow"
      from table_items i join meetings t on t.group_id = i.group_id and t.id = i.meeting_id
      where i.state = 'ON_THE_TABLE' and t.starts_at > now()`)
    for (const [what, times] of Object.entries(shown ?? {}))
      expect([what, Number(times)]).not.toEqual([what, 0])
    const states = await database.asSuperuser('select distinct state from table_items order by state')
    expect(states).toHaveLength(4)
  })

  it('plans nothing that a job would plan otherwise, and leaves none anything to do', async () => {
    const due = await database.asSuperuser(`
      select app.groups_with_due_meetings(now()) union select app.groups_with_tables_to_keep(now())`)
    expect(due).toEqual([])
    const rows = () =>
      database.asSuperuser(`select t::text from meetings t union all select r::text from rsvps r
        union all select i::text from table_items i union all select s::text from meeting_series s order by 1`)
    const before = await rows()
    const doors = new Database(
      makeDataSource(database.appUrl, entities, 1),
      makeDataSource(database.systemUrl, entities, 1),
    )
    await doors.connect()
    const series = await database.asSuperuser<{ groupId: string; id: string }>(
      'select group_id as "groupId", id from meeting_series',
    )
    for (const one of series) {
      await keepSeries({ database: doors, clock: () => new Date() }, one)
      await keepTables(doors, one.groupId, new Date())
    }
    await doors.close()
    expect(series).toHaveLength(2)
    expect(await rows()).toEqual(before)
  })

  it('remembers those who left: one by the name they left here, one without', async () => {
    const gone = await database.asSuperuser<{ leavesName: boolean }>(`
      select distinct m.leaves_name as "leavesName" from members m join lineage l on l.newcomer_id = m.id
      where m.ended_at is not null order by m.leaves_name`)
    expect(gone).toEqual([{ leavesName: false }, { leavesName: true }])
    const names = demoPeople().map(({ name }) => name)
    expect(names).not.toContain('Breda Nolan')
  })
})
