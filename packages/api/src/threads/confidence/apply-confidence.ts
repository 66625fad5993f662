import { In, IsNull, type EntityManager } from 'typeorm'
import { daysAfter } from '../../database/clock.ts'
import { isId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { Member } from '../../groups/member.ts'
import { copy } from '../copy/en.ts'
import { ThreadKind } from '../thread-kind.ts'
import { Thread } from '../thread.ts'
import { Confidence, reachOf } from './confidence.ts'
import { ThreadReader } from './thread-reader.ts'

type Locked = Pick<
  Thread,
  'groupId' | 'id' | 'authorId' | 'reach' | 'kind' | 'startedAt' | 'confidence' | 'repliesCloseAt'
>

type Chosen = { confidence: Confidence; readerIds: readonly string[] }

const daysNotAgain = 7
const daysOfOffer = 21

/**
 * Gives a thread of one's own, which the transaction has locked, another confidence, and all that lies below it. The
 * readers are named before it is kept to them, for whoever is not named finds it no more; nor does it stand above the
 * others then.
 * @throws Refusal NOBODY_NAMED when it would be for its author alone; NO_SUCH_MEMBER when one of them is not here
 */
export async function applyConfidence(
  manager: EntityManager,
  thread: Locked,
  { confidence, readerIds }: Chosen,
  now: Date,
): Promise<void> {
  const { groupId, id } = thread
  const reach = reachOf(confidence)
  const readers = reach === 'NAMED' ? await checkReaders(manager, thread, readerIds) : []
  if (reach === 'NAMED') await nameReaders(manager, thread, readers, now)
  const repliesCloseAt = whenRepliesClose(thread, confidence, now)
  const pin = reach === 'NAMED' ? { pinnedAt: null, pinnedById: null } : {}
  await manager.update(Thread, { groupId, id }, { confidence, reach, repliesCloseAt, ...pin })
  if (reach === 'TABLE') await manager.delete(ThreadReader, { groupId, threadId: id })
}

/** Chosen anew, the days of what is not to be raised again do not begin anew. */
function whenRepliesClose(
  { kind, startedAt, confidence: before, repliesCloseAt }: Locked,
  confidence: Confidence,
  now: Date,
): Date | null {
  const offerEnds = kind === ThreadKind.OFFER_OR_NEED ? daysAfter(startedAt, daysOfOffer) : null
  if (confidence !== Confidence.NOT_AGAIN) return offerEnds
  if (before === Confidence.NOT_AGAIN && repliesCloseAt) return repliesCloseAt
  const silence = daysAfter(now, daysNotAgain)
  return offerEnds && offerEnds < silence ? offerEnds : silence
}

async function nameReaders(
  manager: EntityManager,
  { groupId, id: threadId }: Locked,
  readers: readonly string[],
  namedAt: Date,
): Promise<void> {
  const before = await manager.findBy(ThreadReader, { groupId, threadId })
  const known = new Set(before.map(({ memberId }) => memberId))
  const added = readers.filter(memberId => !known.has(memberId))
  const dropped = [...known].filter(memberId => !readers.includes(memberId))
  if (added.length > 0)
    await manager.insert(
      ThreadReader,
      added.map(memberId => ({ groupId, threadId, memberId, namedAt })),
    )
  if (dropped.length > 0) await manager.delete(ThreadReader, { groupId, threadId, memberId: In(dropped) })
}

/** Its author and those named, each once. */
async function checkReaders(
  manager: EntityManager,
  { groupId, authorId }: Locked,
  readerIds: readonly string[],
): Promise<string[]> {
  const named = new Set(readerIds.map(id => id.toLowerCase()).filter(id => id !== authorId))
  if (named.size === 0) throw new Refusal('NOBODY_NAMED', copy.refusals.nobodyNamed, ['readerIds'])
  const ids = [...named].filter(isId)
  const here = await manager.countBy(Member, { groupId, id: In(ids), endedAt: IsNull() })
  if (here < named.size) throw new Refusal('NO_SUCH_MEMBER', copy.refusals.noSuchReader, ['readerIds'])
  return [authorId, ...ids]
}
