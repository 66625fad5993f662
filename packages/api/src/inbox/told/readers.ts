import { seatState } from '../../groups/seat-state.ts'

/** SQL: the members `m` who may read the thread `t`, and what they want to hear of it. */
export const joinReaders = `
  cross join lateral unnest(app.readers_of_thread(t.id)) reader (id)
  join members m on m.group_id = t.group_id and m.id = reader.id
  join groups g on g.id = t.group_id
  left join thread_reads r on r.group_id = t.group_id and r.member_id = m.id and r.thread_id = t.id`

/** SQL: whether member `m` of group `g` sits at the table. Who does not finds what they were told when they are back. */
export const isSeated = `(${seatState}) = 'SEATED'`

/** SQL: whether a mail may tell this reader of the thread. */
const isMailed = `(${isSeated} and r.stance is distinct from 'MUTED')`

/** SQL: what an item says of the thread `t`. */
export const ofThread = `m.id as "memberId", t.id as "threadId", t.reach, ${isMailed} as "isMailed"`

/** SQL: an id that is the same whenever the same is told. */
export const eventOf = (what: string, ...ids: string[]) =>
  `md5(concat_ws(' ', '${what}', ${ids.join(', ')}))::uuid`
