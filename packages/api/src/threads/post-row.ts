import type { Seat } from '../database/seat.ts'
import type { Member } from '../groups/member.ts'
import { pathsOf } from './attachments/file-paths.ts'
import { PostFile } from './attachments/post-file.ts'
import { excerptOf } from './excerpt.ts'
import { peopleOf, type RowWithPeople } from '../groups/people-of-page.ts'
import { mayEdit, mayReact, mayTakeBack } from './post-policy.ts'
import { Post } from './post.ts'
import { PostReaction, type Reaction } from './reading/reaction.ts'
import { RepliedPost } from './replied-post.ts'

/** A post as the page's statement tells it, with the beginning of the one it answers. */
export type PostRow = RowWithPeople & {
  id: string
  thread_id: string
  sequence: number
  author_id: string
  in_reply_to_id: string | null
  body: string | null
  version: number
  written_at: Date
  edited_at: Date | null
  taken_back_at: Date | null
  replied_sequence: number | null
  replied_author_id: string | null
  replied_words: string | null
  /** The warm words said to it, and who said each. */
  reactions: Reaction[] | null
  reactor_ids: string[] | null
  mentioned_ids: string[] | null
  /** The files that stand with it, and the address of their group. */
  files: FileRow[] | null
  slug: string | null
}

type FileRow = Pick<PostFile, 'id' | 'kind' | 'name' | 'alt' | 'bytes' | 'width' | 'height'>

/** The posts of a page, as they are seen from this seat. */
export function postsFrom(rows: PostRow[], seat: Seat): Post[] {
  const people = peopleOf(rows)
  return rows.map(row => postFrom(row, seat, people))
}

function postFrom(row: PostRow, seat: Seat, people: Map<string, Member>): Post {
  const post = Object.assign(new Post(), {
    groupId: seat.groupId,
    id: row.id,
    threadId: row.thread_id,
    sequence: row.sequence,
    authorId: row.author_id,
    inReplyToId: row.in_reply_to_id,
    body: row.body,
    version: row.version,
    writtenAt: row.written_at,
    editedAt: row.edited_at,
    takenBackAt: row.taken_back_at,
    author: people.get(row.author_id) ?? null,
    inReplyTo: repliedPostFrom(row, people),
    reactions: reactionsFrom(row, people),
    mentions: (row.mentioned_ids ?? []).flatMap(id => people.get(id) ?? []),
    files: (row.files ?? []).map(file =>
      Object.assign(new PostFile(), { groupId: seat.groupId, ...file, ...pathsOf(row.slug ?? '', file) }),
    ),
  })
  post.viewerCanReact = mayReact(seat, post)
  post.viewerCanEdit = mayEdit(seat, post)
  post.viewerCanTakeBack = mayTakeBack(seat, post)
  return post
}

/** What a post answers; the statement tells it only where this seat may read it. */
function repliedPostFrom(row: PostRow, people: Map<string, Member>): RepliedPost | null {
  const { in_reply_to_id: id, replied_sequence: sequence, replied_author_id: authorId } = row
  if (id === null || sequence === null || authorId === null) return null
  return Object.assign(new RepliedPost(), {
    id,
    sequence,
    author: people.get(authorId) ?? null,
    excerpt: row.replied_words === null ? null : excerptOf(row.replied_words),
  })
}

/** Each warm word once, with everyone who said it, in the order in which they did. */
function reactionsFrom(
  { reactions, reactor_ids: ids }: PostRow,
  people: Map<string, Member>,
): PostReaction[] {
  const said = new Map<Reaction, PostReaction>()
  for (const [at, reaction] of (reactions ?? []).entries()) {
    const member = people.get(ids?.[at] ?? '')
    if (!member) continue
    const found = said.get(reaction)
    if (found) found.members.push(member)
    else said.set(reaction, Object.assign(new PostReaction(), { reaction, members: [member] }))
  }
  return [...said.values()]
}
