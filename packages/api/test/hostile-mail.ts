import { randomUUID } from 'node:crypto'
import { itemKinds } from '../src/inbox/item-kinds.ts'
import type { TestDatabase } from './test-database.ts'

/** What somebody types who wants a mail to do something, or to be read as something else. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title><!--',
  '\u202eמִי שָׁם\u2066',
  'Bcc: all\r\n',
  '\u0007\u001b[31m',
  '&amp;&#60;',
  'Donaudampfschifffahrt'.repeat(6),
].join(' ')

/** Has all that was written in the demo be hostile, and somebody be told of each kind there is in such words. */
export async function makeHostile(database: TestDatabase, kindsInWords: readonly string[]): Promise<void> {
  const texts: [string, string, number][] = [
    ['groups', 'name', 60],
    ['groups', 'meeting_name', 30],
    ['members', 'name', 80],
    ['members', 'trade', 60],
    ['threads', 'title', 100],
    ['posts', 'body', 1_000],
    ['meetings', 'place', 100],
    ['meetings', 'cancel_reason', 200],
    ['table_items', 'title', 100],
    ['thread_thanks', 'words', 300],
    ['invitations', 'name', 80],
    ['sponsorships', 'words', 500],
  ]
  for (const [table, column, room] of texts) {
    const begun = `'x ' || substr($1, 1 + abs(hashtext(${table}::text)) % 200, ${room - 2})`
    await database.asSuperuser(`update ${table} set ${column} = ${begun} where ${column} is not null`, [
      hostile,
    ])
  }
  for (const kind of itemKinds) await tell(database, kind, null)
  const words = {
    subject: hostile,
    heading: hostile,
    says: [hostile, `${hostile} This is why:`],
    reason: { words: `${hostile}\n\n${hostile}`, by: hostile },
    way: { button: 'Open the group', path: '' },
  }
  for (const kind of kindsInWords) await tell(database, kind, words)
}

/** Tells somebody who sits at a table of a thread, a post, a meeting and whoever wrote it; or of words alone. */
async function tell(database: TestDatabase, kind: string, words: object | null): Promise<void> {
  const only = (column: string) => (words ? 'null' : column)
  await database.asSuperuser(
    `insert into inbox_items (group_id, id, member_id, kind, event_id, subject_id, words, happened_at, actor_id,
       thread_id, reach, post_id, meeting_id)
     select t.group_id, $1, m.id, $2, $1, e.series_id, $3, now(), ${only('p.author_id')}, ${only('t.id')},
       ${only('t.reach')}, ${only('p.id')}, ${only('e.id')}
     from threads t
       join posts p on p.group_id = t.group_id and p.thread_id = t.id and p.body is not null
       join members m on m.group_id = t.group_id and m.ended_at is null and m.id <> p.author_id
       join meetings e on e.group_id = t.group_id and e.starts_at > now() and e.cancelled_at is null
     where t.reach = 'TABLE' and t.confidence = 'TABLE' order by t.id, p.id, m.id, e.starts_at limit 1`,
    [randomUUID(), kind, words && JSON.stringify(words)],
  )
}
