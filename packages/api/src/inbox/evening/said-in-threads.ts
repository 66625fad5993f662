import type { Reading } from './sit-down.ts'
import type { FileKind } from '../../threads/attachments/post-file.ts'
import type { Confidence } from '../../threads/confidence/confidence.ts'
import { readableIn } from '../../threads/confidence/readable-threads.ts'
import { enoughForExcerpt } from '../../threads/excerpt.ts'
import { isListed, isUnread, seenThreads } from '../../threads/thread-row.ts'

/** A thread in which there is something to look at. */
export type SaidInThread = {
  id: string
  title: string
  confidence: Confidence
  /** Somebody asked, and nobody has answered yet. */
  waits: boolean
  newPostCount: number
  /** The question, of an ask that waits; else the first that is new to the reader. */
  body: string
  by: { name: string; trade: string }
  /** What stands with these words. */
  files: FileInWords[]
}

/** A picture or paper, as far as words tell of it. */
export type FileInWords = { kind: FileKind; name: string; alt: string }

/** What was said earlier is no news, whoever has not looked. */
const daysOfNews = 14
/** For how long an ask that nobody answers is told of, also to who has read it. */
const daysOfAsks = 21
const most = 30

const waitsStill = `t.kind = 'ASK' and t.answered_at is null and t.closed_at is null and t.rested_at is null
  and t.author_id <> $2 and t.started_at > $3::timestamptz - interval '${daysOfAsks} days'`

const saidAnew = `${isUnread}
  and t.last_post_at > $3::timestamptz - interval '${daysOfNews} days'`

/** From the seat of member $2 in group $1 at the moment $3; with offers and needs where $4. */
const said = {
  name: 'said_in_threads',
  text: `select found.id, found.title, found.confidence, found.waits,
      found."postCount" - found."readUpTo" - found."ownBeyond" as "newPostCount", p.body,
      json_build_object('name', a.name, 'trade', a.trade) as by,
      array(select json_build_object('kind', f.kind, 'name', f.name, 'alt', f.alt) from post_files f
        where f.group_id = $1 and f.post_id = p.id and ${readableIn('f')} order by f.place) as files
    from (
      select seen.*, seen.kind = 'ASK' and seen."answeredAt" is null and seen."closedAt" is null
        and seen."authorId" <> $2 as waits
      from (${seenThreads} and ${isListed} and r.stance is distinct from 'MUTED'
        and ($4 or t.kind <> 'OFFER_OR_NEED') and ((${waitsStill}) or (${saidAnew}))
        order by t.last_post_at desc, t.id desc limit ${most}) seen
    ) found cross join lateral (
      select p.id, p.author_id, left(p.body, ${enoughForExcerpt}) as body from posts p
      where p.group_id = $1 and p.thread_id = found.id and p.author_id <> $2 and p.body is not null
        and (found.waits or p.sequence > found."readUpTo")
      order by p.sequence limit 1
    ) p join members a on a.group_id = $1 and a.id = p.author_id
    order by found.waits desc, found."lastPostAt" desc, found.id desc`,
}

/** What others said since the reader last looked; first what somebody asked and nobody has answered. */
export function findSaidInThreads({ context, reader, seat }: Reading): Promise<SaidInThread[]> {
  const values = [seat.groupId, seat.memberId, context.now(), reader.digestHasOffers]
  return context.database.readPage<SaidInThread>(seat, said, values)
}
