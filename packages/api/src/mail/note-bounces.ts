import type { EntityManager } from 'typeorm'
import { withoutLineBreaks } from './without-line-breaks.ts'

/** A letter that came back after the mail server had taken it. */
export type Bounce = {
  address: string
  /** The letter's Message-ID, where the mail server kept it. */
  messageId: string | null
  /** What the other side said. */
  problem: string
}

/**
 * Notes which letters came back: no more mail goes to their addresses, and each letter has failed after all, which its
 * room is told. Without its Message-ID it is the last that went to the address. Where no letter went, in the month that
 * they are kept, nothing is noted. Telling it twice changes nothing.
 */
export async function noteBounces(manager: EntityManager, bounces: readonly Bounce[]): Promise<void> {
  const told = bounces.map(({ address, messageId, problem }) => ({
    address,
    message_id: messageId,
    problem: withoutLineBreaks(problem).slice(0, 300),
  }))
  await manager.query(
    `with told as (
       select address, message_id, problem from jsonb_to_recordset($1::jsonb) as t(address text, message_id text, problem text)),
     came_back as (
       select distinct on (l.id) l.id, l.to_address, l.sent_at, t.problem from told t cross join lateral (
         select id, to_address, sent_at from mail.letters
         where to_address = t.address and (sent_at is not null or failed_at is not null)
         order by message_id is not distinct from t.message_id desc, coalesce(sent_at, failed_at) desc
         limit 1) l),
     unreachable as (
       insert into mail.unreachable (address, since, problem)
       select distinct on (to_address) to_address, now(), problem from came_back
       on conflict (address) do update set problem = excluded.problem),
     failed as (
       update mail.letters m set failed_at = now(), sent_at = null, told_at = null, problem = c.problem
       from came_back c where m.id = c.id and c.sent_at is not null returning m.id)
     select graphile_worker.add_job('send-letter', json_build_object('id', id), max_attempts := 10) from failed`,
    [JSON.stringify(told)],
  )
}

/** Tries mail to an address again. @returns false when none came back from it */
export async function tryAddressAgain(manager: EntityManager, address: string): Promise<boolean> {
  const [, forgotten]: [unknown, number] = await manager.query(
    'delete from mail.unreachable where address = $1',
    [address],
  )
  return forgotten > 0
}
