import type { Follower } from '../activity/follow-facts.ts'
import type { Database } from '../database/database.ts'

/** Few enough that nobody who edits one of them waits long. */
const atATime = 200

/** The next posts after the id $2, in the language the group has now. What says the same is not written. */
const wordNext = `
  with next as (
    select p.id, p.search_words, app.words_with_files(g.language,
      (select t.title from threads t where t.group_id = $1 and t.id = p.thread_id and p.sequence = 1), p.body,
      app.words_of_files($1, p.id)) as words
    from (select * from posts where group_id = $1 and id > $2 order by id limit ${atATime} for no key update) p
      join groups g on g.id = $1
  ), worded as (
    update posts p set search_words = next.words from next
    where p.group_id = $1 and p.id = next.id and next.words is distinct from next.search_words
  )
  select id from next order by id desc limit 1`

/** Follows the choice of a language: words all that was written before in it. */
export const wordingAnew =
  (database: Database): Follower =>
  async groupId => {
    const inGroup = <Row>(sql: string, values: unknown[]): Promise<Row[]> =>
      database.asSystem('wording posts anew', groupId, manager => manager.query<Row[]>(sql, values))

    const [group] = await inGroup<{ needs: boolean; language: string }>(
      'select language <> worded_in as needs, language from groups where id = $1',
      [groupId],
    )
    if (!group?.needs) return
    let after: string | undefined = '00000000-0000-0000-0000-000000000000'
    while (after) {
      const [last]: { id: string }[] = await inGroup<{ id: string }>(wordNext, [groupId, after])
      after = last?.id
    }
    await inGroup('update groups set worded_in = $2 where id = $1', [groupId, group.language])
  }
