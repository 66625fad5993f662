import type { ToldWords } from '../activity/told-words.ts'
import type { FileKind } from '../threads/attachments/post-file.ts'
import { readableIn } from '../threads/confidence/readable-threads.ts'
import type { Confidence } from '../threads/confidence/confidence.ts'
import { enoughForExcerpt } from '../threads/excerpt.ts'
import type { Stance } from '../threads/thread-read.ts'
import type { SaidAnswer } from './mail/answer-pieces.ts'

/** An item and what it tells of, as its reader may know it now. */
export type ItemRow = {
  id: string
  kind: string
  subjectId: string | null
  /** Of what was told in words of its day. */
  told: ToldWords | null
  happenedAt: Date
  isRead: boolean
  /** Whether it tells of other words of a post that its reader had read before: only there do they come upon them. */
  isOfOtherWords: boolean
  /** Microseconds since 1970. */
  moment: number
  actor: { name: string; trade: string } | null
  thread: {
    id: string
    title: string
    confidence: Confidence
    /** What its reader said about hearing of it. */
    stance: Stance | null
  } | null
  /** Null also where its words were taken back; else with how many files stand with it. */
  post: { id: string; body: string; pictures: number; papers: number } | null
  /** The private word with which somebody was thanked. */
  thanks: string | null
  meeting: {
    id: string
    wallDate: string
    wallTime: string
    timeZone: string
    startsAt: string
    place: string
    cancelReason: string | null
    isCancelled: boolean
    /** What its reader said to it. */
    said: SaidAnswer | null
  } | null
}

/** SQL: whether the words of item `i` name its reader, and whether they answer them. */
const isNamed = `exists (select from post_mentions n
  where n.group_id = $1 and n.post_id = i.post_id and n.member_id = $2)`
const isAnswered = `(t.author_id = $2 or exists (select from posts q
  where q.group_id = $1 and q.id = p.in_reply_to_id and q.author_id = $2))`

/** SQL: what item `i` is to its reader by now: words that named them may answer them still. */
const kindByNow = `case when i.kind = 'MENTIONED' and i.post_id is not null and not ${isNamed} then 'ANSWERED'
  else i.kind end`

/** SQL: whether the meeting of item `i` is cancelled, and its reader was told that by itself. */
const isOvertaken = `(e.cancelled_at is not null and i.kind <> 'MEETING_CANCELLED' and exists (select from inbox_items c
  where c.group_id = $1 and c.member_id = $2 and c.meeting_id = i.meeting_id and c.kind = 'MEETING_CANCELLED'))`

/**
 * SQL: whether what item `i` tells of is still so: words can be taken back, and names out of them; a meeting that is
 * cancelled is told of once.
 */
const stillStands = `(i.post_id is null or i.kind not in ('MENTIONED', 'ANSWERED', 'POSTED') or p.body is not null)
  and (i.post_id is null or i.kind <> 'MENTIONED' or ${isNamed} or ${isAnswered}) and not ${isOvertaken}`

/** SQL: whether what item `i` asks of its reader was answered, whichever way. */
const isSettled = `case i.kind
  when 'WHAT_BECAME' then t.closed_at is null or t.outcome_post_id is not null or t.outcome_declined_at is not null
  when 'TABLE_ASKED' then not exists (select from table_items b where b.group_id = $1 and b.id = i.subject_id
    and b.state = 'ON_THE_TABLE' and b.author_agreed_at is null)
  when 'PRESENT_LATER' then exists (select from thread_readers k
    where k.group_id = $1 and k.thread_id = i.thread_id and k.member_id = i.actor_id)
  else false end`

/** SQL: the meeting item `i` is about; of a series, the first that came after it. */
const itsMeeting = `case when i.kind in ('SERIES_PLANNED', 'SERIES_CHANGED') then (select n.id from meetings n
    where n.group_id = $1 and n.series_id = i.subject_id and n.cancelled_at is null and n.starts_at > i.happened_at
    order by n.starts_at, n.id limit 1) else i.meeting_id end`

/**
 * SQL: items of member $2 in group $1, as their seat finds them; those of a thread that is not to be read, or was
 * discarded, are not among them. Whoever has read a new post has read what tells of it.
 */
export const seenItems = itemsWithBody(`left(p.body, ${enoughForExcerpt})`)

/** SQL: the same with posts in full, for a mail of which all may travel. */
export const seenItemsInFull = itemsWithBody('p.body')

/** SQL: how many files of a kind stand with the post of item `i`. */
function filesOf(kind: `${FileKind}`): string {
  return `(select count(*) from post_files f
    where f.group_id = $1 and f.post_id = p.id and f.kind = '${kind}')`
}

function itemsWithBody(body: string): string {
  return `
  select i.id, ${kindByNow} as kind, i.subject_id as "subjectId", i.words as told, i.happened_at as "happenedAt",
    (i.read_at is not null or coalesce(p.sequence <= r.read_up_to and i.event_id = i.post_id, false)
      or ${isSettled}) as "isRead",
    coalesce(p.sequence <= r.read_up_to and i.event_id <> i.post_id, false) as "isOfOtherWords",
    case when a.id is not null then json_build_object('name', a.name, 'trade', a.trade) end as actor,
    case when t.id is not null then json_build_object('id', t.id, 'title', t.title,
      'confidence', t.confidence, 'stance', r.stance) end as thread,
    case when p.body is not null then json_build_object('id', p.id, 'body', ${body},
      'pictures', ${filesOf('PICTURE')}, 'papers', ${filesOf('PAPER')}) end as post,
    case when i.kind = 'THANKED' then (select k.words from thread_thanks k
      where k.group_id = $1 and k.thread_id = i.thread_id and k.to_member_id = $2) end as thanks,
    case when e.id is not null then json_build_object('id', e.id, 'wallDate', e.wall_date, 'wallTime', e.wall_time,
      'timeZone', e.time_zone, 'startsAt', e.starts_at, 'place', e.place, 'cancelReason', e.cancel_reason,
      'isCancelled', e.cancelled_at is not null, 'said', (select json_build_object('answer', s.answer,
        'isFromBeforeMove', coalesce(s.said_at < e.moved_at, false)) from rsvps s
        where s.group_id = $1 and s.meeting_id = e.id and s.member_id = $2)) end as meeting
  from inbox_items i
    left join members a on a.group_id = $1 and a.id = i.actor_id
    left join threads t on t.group_id = $1 and t.id = i.thread_id and t.discarded_at is null
    left join posts p on p.group_id = $1 and p.thread_id = i.thread_id and p.id = i.post_id
    left join thread_reads r on r.group_id = $1 and r.member_id = $2 and r.thread_id = i.thread_id
    left join meetings e on e.group_id = $1 and e.id = ${itsMeeting}
  where i.group_id = $1 and i.member_id = $2
    and (i.thread_id is null or (t.id is not null and ${readableIn('i')})) and ${stillStands}`
}
