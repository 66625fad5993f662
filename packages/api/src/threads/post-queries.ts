import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { makePage, pageForward, type Connection } from '../graphql/connection.ts'
import { microsecondsOf, momentAt, readMomentCursor, writeMomentCursor } from '../graphql/moment-place.ts'
import type { AskedPosts } from './asked-posts.ts'
import { isReaderOf, readableIn } from './confidence/readable-threads.ts'
import { enoughForExcerpt } from './excerpt.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { peopleOnFirstRow } from '../groups/people-of-page.ts'
import { mayReadWords } from './post-policy.ts'
import { postsFrom, type PostRow } from './post-row.ts'
import { PostVersion } from './post-version.ts'
import type { Post } from './post.ts'
import { mayReadThreads } from './thread-policy.ts'
import type { Thread } from './thread.ts'
import { whereToOpen, writePostCursor } from './where-to-open.ts'

const columns = `p.id, p.thread_id, p.sequence, p.author_id, p.in_reply_to_id, p.body, p.version, p.written_at,
  p.edited_at, p.taken_back_at`

/** Asked post by post: a join would not reach the index once a group has said many warm words. */
const reactions = `
  select array_agg(e.reaction order by e.said_at, e.member_id, e.reaction) as said,
    array_agg(e.member_id order by e.said_at, e.member_id, e.reaction) as by
  from post_reactions e
  where e.group_id = $1 and e.post_id = page.id and page.taken_back_at is null and ${readableIn('e')}`

const mentions = `
  select array_agg(e.member_id order by e.member_id) as ids from post_mentions e
  where e.group_id = $1 and e.post_id = page.id and ${readableIn('e')} and ${isReaderOf('e.thread_id', 'e.member_id')}`

/** Also one's own, where one reads one's own words alone. */
const files = `
  select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'name', e.name, 'alt', e.alt, 'bytes', e.bytes,
    'width', e.width, 'height', e.height) order by e.place) as attached
  from post_files e
  where e.group_id = $1 and e.post_id = page.id and page.taken_back_at is null
    and (${readableIn('e')} or e.uploader_id = (select app.belonging_member()))`

/** One statement for posts with everyone they name, the beginnings of the posts they answer, and what was said to them. */
const postsWithPeople = (name: string, found: string, order: string) => ({
  name,
  text: `
    with page as materialized (${found}),
    answering as materialized (
      select page.*, r.sequence as replied_sequence, r.author_id as replied_author_id,
        left(r.body, ${enoughForExcerpt}) as replied_words, warm.said as reactions, warm.by as reactor_ids,
        mentioned.ids as mentioned_ids, kept.attached as files,
        case when kept.attached is not null then (select g.slug from groups g where g.id = $1) end as slug
      from page
        left join posts r on r.group_id = $1 and r.id = page.in_reply_to_id
          and (${readableIn('r')} or r.author_id = page.author_id)
        left join lateral (${reactions}) warm on true
        left join lateral (${mentions}) mentioned on true
        left join lateral (${files}) kept on true
    )
    select answering.*, ${peopleOnFirstRow(
      `select author_id from answering union select replied_author_id from answering
        union select unnest(reactor_ids) from answering union select unnest(mentioned_ids) from answering`,
      order,
    )} from answering order by ${order}`,
})

/** Where it begins is a query of its own: anything less plain would not reach the index through row security. */
const postsOfThread = postsWithPeople(
  'posts_of_thread',
  `select ${columns} from posts p
    where p.group_id = $1 and p.thread_id = $2 and p.sequence >= (
      select coalesce(
        (select greatest(1, a.sequence - $5::integer) from posts a
          where a.group_id = $1 and a.thread_id = $2 and a.id = $4::uuid),
        $3::integer))
    order by p.sequence limit $6`,
  'sequence',
)

const postsOfAuthor = postsWithPeople(
  'posts_of_author',
  `select ${columns}, ${microsecondsOf('p.written_at')} as moment from posts p
    where p.group_id = $1 and p.author_id = $2 and p.taken_back_at is null
      and (p.written_at, p.id) < (${momentAt('$3')}, $4::uuid)
    order by p.written_at desc, p.id desc limit $5`,
  'written_at desc, id desc',
)

const postsById = postsWithPeople(
  'posts_by_id',
  `select ${columns} from posts p where p.group_id = $1 and p.id = any ($2::uuid[])
    and (${readableIn('p')} or p.author_id = $3)`,
  'sequence, id',
)

/** Whoever edits again and again makes no answer larger than 20 versions of a post. */
const versionsOfPosts = {
  name: 'post_versions',
  text: `select group_id as "groupId", post_id as "postId", version, author_id as "authorId", body,
      written_at as "writtenAt"
    from (
      select *, row_number() over (partition by post_id order by version desc) as age
      from post_versions where group_id = $1 and post_id = any ($2::uuid[])
    ) versions where age <= 20 order by post_id, version`,
}

/** A page of a thread, oldest first, wherever it was asked to open. */
export async function findPosts(
  database: Database,
  seat: Seat,
  thread: Thread,
  asked: AskedPosts,
): Promise<Connection<Post>> {
  const { from, size, around } = whereToOpen(thread, asked)
  const values = [seat.groupId, thread.id, from, around?.postId ?? null, around?.lead ?? 0, size + 1]
  const rows = await database.readPage<PostRow>(seat, postsOfThread, values)
  const posts = postsFrom(rows, seat).map(post => Object.assign(post, { thread }))
  return makePage(posts.slice(0, size), writePostCursor, {
    hasPreviousPage: (posts[0]?.sequence ?? from) > 1,
    hasNextPage: posts.length > size,
  })
}

/** A page of the viewer's own words, newest first; also while they are kept from the table. */
export async function findOwnPosts(
  database: Database,
  seat: Seat,
  { first, after }: { first: number; after: string | null },
): Promise<Connection<Post>> {
  const place = readMomentCursor(after)
  const values = [seat.groupId, seat.memberId, place.moment, place.id, first + 1]
  const rows = await database.readPage<PostRow & { moment: number }>(seat, postsOfAuthor, values)
  const places = new Map(rows.map(row => [row.id, writeMomentCursor(row)]))
  return pageForward(postsFrom(rows, seat), first, post => places.get(post.id) ?? '', after !== null)
}

/** Posts by id, in the order asked for; null for what is not here, or not theirs to read. */
export async function findPostsById(
  database: Database,
  seat: Seat,
  ids: readonly string[],
): Promise<(Post | null)[]> {
  const rows = await database.readPage<PostRow>(seat, postsById, [seat.groupId, ids, seat.memberId])
  const found = postsFrom(rows, seat).filter(post => mayReadWords(seat, post))
  return ids.map(id => found.find(post => post.id === id) ?? null)
}

/** One post; all that a page asks for by id are read in one statement. */
export async function loadPost(context: RequestContext, seat: Seat, id: string): Promise<Post | null> {
  const loader = await context.once(
    `posts of ${seat.groupId}`,
    async () => new DataLoader((ids: readonly string[]) => findPostsById(context.database, seat, ids)),
  )
  return loader.load(id)
}

/** One post, without waiting for what else a page asks for; null where the seat may not read it. */
export async function findPost(database: Database, seat: Seat, id: string): Promise<Post | null> {
  const [post] = await findPostsById(database, seat, [id])
  return post ?? null
}

/** The last earlier versions of each post, oldest first. */
export async function findEarlierVersions(
  database: Database,
  seat: Seat,
  postIds: readonly string[],
): Promise<PostVersion[][]> {
  const values = [seat.groupId, postIds]
  const rows = mayReadThreads(seat) ? await database.readPage<PostVersion>(seat, versionsOfPosts, values) : []
  const versions = rows.map(row => Object.assign(new PostVersion(), row))
  return postIds.map(id => versions.filter(version => version.postId === id))
}
