import type { EntityManager } from 'typeorm'
import { announce } from '../../activity/announce.ts'
import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { newId } from '../../graphql/identifier.ts'
import { Refusal, Refusals } from '../../graphql/refusal.ts'
import { checkTexts } from '../../graphql/text-input.ts'
import { copy } from '../copy/en.ts'
import { Thread } from '../thread.ts'
import type { CloseAskInput, ThanksInput } from './ask-inputs.ts'
import { mayCloseAsk } from './ask-policy.ts'
import { lockOwnAsk } from './lock-own-ask.ts'
import { repliedIn } from './thanks-queries.ts'

const wordsRule = { called: copy.called.thanks, atMost: 500, atLeast: 0 }

/**
 * Closes an ask of one's own, with a private word to those who helped, if one likes. It takes replies all the same.
 * Closed already, it stays as it is, and whoever is thanked now is thanked too.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is somebody else's; NOT_NOW when it is no ask; TOO_LONG;
 * NO_SUCH_MEMBER when one of those thanked did not reply, or reads it no more
 */
export async function closeAsk(
  database: Database,
  seat: Seat,
  { threadId, thanks }: CloseAskInput,
  now: Date,
): Promise<string> {
  const said = checkThanks(thanks)
  return database.asSeat(seat, async manager => {
    const thread = await lockOwnAsk(manager, seat, threadId)
    const { groupId, id } = thread
    await thank(manager, thread, said, now)
    if (mayCloseAsk(seat, thread)) await manager.update(Thread, { groupId, id }, { closedAt: now })
    const happening = { kind: 'ASK_CLOSED', eventId: newId(), subjectId: id } as const
    await announce(manager, { groupId, actorId: seat.memberId, ...happening })
    return id
  })
}

/** By member; who is thanked twice is thanked with the last words. */
function checkThanks(thanks: readonly ThanksInput[]): Map<string, string> {
  const said = new Map<string, string>()
  for (const [at, { memberId, words }] of thanks.entries()) {
    try {
      said.set(memberId.toLowerCase(), checkTexts({ words }, { words: wordsRule }).words)
    } catch (error) {
      if (!(error instanceof Refusals)) throw error
      throw new Refusals(
        error.all.map(({ code, message }) => new Refusal(code, message, ['thanks', String(at), 'words'])),
      )
    }
  }
  return said
}

async function thank(
  manager: EntityManager,
  { groupId, id }: Thread,
  said: Map<string, string>,
  now: Date,
): Promise<void> {
  if (said.size === 0) return
  const helped: { id: string }[] = await manager.query(repliedIn, [groupId, [id]])
  const known = new Set(helped.map(row => row.id))
  if ([...said.keys()].some(memberId => !known.has(memberId)))
    throw new Refusal('NO_SUCH_MEMBER', copy.refusals.noSuchHelper, ['thanks'])
  await manager.query(
    `insert into thread_thanks (group_id, thread_id, to_member_id, words, said_at)
     select $1, $2, said.to_member_id, said.words, $5
     from unnest($3::uuid[], $4::text[]) said (to_member_id, words)
     on conflict (group_id, thread_id, to_member_id) do update
       set words = excluded.words, said_at = excluded.said_at
       where thread_thanks.words <> excluded.words`,
    [groupId, id, [...said.keys()], [...said.values()], now],
  )
}
