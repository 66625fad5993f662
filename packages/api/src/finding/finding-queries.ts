import type { PageStatement } from '../database/doors.ts'
import type { Seat } from '../database/seat.ts'
import { pageForward, type Connection } from '../graphql/connection.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { memberColumns, memberFromRow, type MemberRow } from '../groups/member-queries.ts'
import type { Member } from '../groups/member.ts'
import { readable, readableIn } from '../threads/confidence/readable-threads.ts'
import { loadPost } from '../threads/post-queries.ts'
import { mayReadThreads } from '../threads/thread-policy.ts'
import { loadThread } from '../threads/thread-queries.ts'
import { writeHitCursor, type AskedSearch } from './asked-search.ts'
import { configurationOf } from './finding-words.ts'
import { findFile, type FileRow } from './found-file.ts'
import type { SearchHit } from './search-hit.ts'
import { likeEnough } from './search-function.ts'
import { hasMatch, matchBegins, matchEnds, sentenceOf } from './sentence.ts'

type HitRow = {
  threadId: string
  postId: string | null
  score: number
  title: string
  body: string | null
  files: FileRow[]
}

/** SQL: all of a text, what was looked for between two characters that nobody can type. */
const marked = (text: string) => `ts_headline(asked.language, ${text}, asked.words,
  'HighlightAll=true, StartSel=${matchBegins}, StopSel=${matchEnds}')`

/** SQL: what file `f` is called, with a space for all that stands between the words that its name is put together of. */
const nameInWords = `regexp_replace(f.name, '[^[:alnum:]]', ' ', 'g')`

/** What the function finds past row security is read under it, and once more as the application has it. */
export const searchHits: PageStatement = {
  name: 'search_hits',
  text: `
    select hit.found_thread as "threadId", hit.found_post as "postId", hit.score,
      ${marked('t.title')} as title, ${marked('p.body')} as body,
      array(select json_build_object('kind', f.kind, 'plainName', f.name, 'alt', ${marked('f.alt')},
          'name', ${marked('f.name')}, 'nameInWords', ${marked(nameInWords)})
        from post_files f where f.group_id = $1 and f.post_id = p.id and ${readableIn('f')} order by f.place) as files
    from (
        select ${configurationOf('g.language')} as language, app.asked_words(g.language, $2, $3::text[]) as words
        from groups g where g.id = $1
      ) asked
      cross join app.search($2, $3::text[], $4, $5, $6, $7, $8, $9, $10) hit
      join threads t on t.group_id = $1 and t.id = hit.found_thread and t.discarded_at is null and ${readable('t')}
      left join posts p on p.group_id = $1 and p.id = hit.found_post and p.body is not null and ${readableIn('p')}
    where hit.found_post is null or p.id is not null
    order by hit.score desc, coalesce(hit.found_post, hit.found_thread) desc`,
}

/** A page of what the seat may read and these words find, the best and freshest first. */
export async function findHits(
  context: RequestContext,
  seat: Seat,
  asked: AskedSearch,
): Promise<Connection<SearchHit>> {
  const { first, after } = asked
  const rows =
    mayReadThreads(seat) && (asked.words || asked.phrases.length > 0)
      ? await context.database.readPage<HitRow>(seat, searchHits, valuesOf(seat, asked))
      : []
  const found = await Promise.all(rows.map(row => hitFrom(context, seat, row)))
  const places = new Map(found.flatMap((hit, at) => (hit ? [[hit, placeOf(rows[at])]] : [])))
  const there = found.filter(hit => hit !== null)
  return pageForward(there, first, hit => places.get(hit) ?? '', after !== null)
}

/** The values of {@link searchHits}. */
export function valuesOf(seat: Seat, asked: AskedSearch): unknown[] {
  const { words, phrases, authorId, kind, since, until, first, after } = asked
  const place = [after?.score ?? null, after?.id ?? null]
  return [seat.groupId, words, phrases, authorId, kind, since, until, ...place, first + 1]
}

const placeOf = (row: HitRow | undefined): string =>
  row ? writeHitCursor({ score: row.score, id: row.postId ?? row.threadId }) : ''

/** Null for what was taken out of sight since it was found. */
async function hitFrom(context: RequestContext, seat: Seat, row: HitRow): Promise<SearchHit | null> {
  const [thread, post] = await Promise.all([
    loadThread(context, seat, row.threadId),
    row.postId ? loadPost(context, seat, row.postId) : null,
  ])
  if (!thread || (row.postId && !post)) return null
  if (row.body !== null && hasMatch(row.body))
    return { thread, post, fileKind: null, sentence: sentenceOf(row.body) }
  const file = findFile(row.files)
  return file ? { thread, post, ...file } : { thread, post, fileKind: null, sentence: sentenceOf(row.title) }
}

const namesLike: PageStatement = {
  name: 'names_like',
  text: `
    select ${memberColumns('m')} from members m
      cross join lateral (select app.word_similarity(app.plain($2), app.plain(m.name)) as likeness) l
    where m.group_id = $1 and m.ended_at is null and l.likeness >= ${likeEnough('$2')}
    order by l.likeness desc, lower(m.name), m.id limit 5`,
}

/** Members whose name is like the words, the likest first; five at most. */
export async function findPeopleLike(context: RequestContext, seat: Seat, words: string): Promise<Member[]> {
  if (!mayReadThreads(seat) || !words) return []
  const rows = await context.database.readPage<MemberRow>(seat, namesLike, [seat.groupId, words])
  return rows.map(memberFromRow)
}
