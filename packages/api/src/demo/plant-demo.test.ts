import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
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
  it('is planted once, however often one starts', async () => {
    expect(await plantDemo(database.superuserUrl)).toBe(true)
    const posts = await count('posts')
    expect(await plantDemo(database.superuserUrl)).toBe(false)
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
})
