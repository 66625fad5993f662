import { snapshot } from '../../api/kept-reading/kept-here.ts'
import type { KeptAnswer } from '../../api/kept-reading/snapshot.ts'
import type { Place } from '../../api/kept-reading/what-is-kept.ts'
import { inTurn as inTurnOnDevice } from '../../drafts/sync/in-turn.ts'
import { askAgain } from './ask-kept-again.ts'
import { hearWhatWasMissed, type Missed } from './catch-up.ts'

/** A group whose pages are kept. */
export interface KeptGroup {
  slug: string
  groupId: string
}

/** As much of what is told as says whether words may have gone. */
export type Told = Pick<
  Missed,
  | 'cursor'
  | 'resync'
  | 'goneThreadId'
  | 'goneMeetingId'
  | 'tableOfMeetingId'
  | 'thread'
  | 'meeting'
  | 'member'
> & { post: Pick<NonNullable<Missed['post']>, 'id' | 'version' | 'takenBackAt'> | null }

/** What was told of a group and is not taken into what is kept. */
class Waiting {
  /** What may have gone, by its id, and when that was told. */
  readonly lost = new Map<string, number>()
  /** When it was told that anything may have; 0: it was not. */
  allAt = 0
  cursor: string | null = null
  timer: ReturnType<typeof setTimeout> | undefined
  /** Whether all was told that happened since the cursor that is kept. */
  isWhole = false
}

const groups = new Map<string, Waiting>()
let last: Promise<unknown> = Promise.resolve()

/** Where it is kept up to which cursor all that was told is taken in. */
const placeOfTold = (slug: string): Place => ({
  kind: 'told',
  subject: `told ${slug}`,
  group: slug,
  operationName: '',
})

/** What happened within a moment is asked for once, and not by all at the same moment. In milliseconds. */
const moment = () => 300 + Math.random() * 900

/**
 * Lets what is kept of a group follow what is told of it. What is told first tells nothing but from where on all is told:
 * what happened before, since a page of ours looked on last, is asked for.
 */
export function hearForKept(told: Told, group: KeptGroup, isFirst: boolean): void {
  if (isFirst) return void inTurn(() => catchUp(group, told))
  note(told, group)
}

/** Asks for what happened in the groups that no page looks on at. */
export async function catchUpElsewhere(open?: string): Promise<void> {
  for (const { kind, group, data } of await snapshot.all()) {
    if (kind !== 'told' || group === open) continue
    const { groupId } = data as { groupId: string }
    await inTurn(() => catchUp({ slug: group, groupId }))
  }
}

async function catchUp(group: KeptGroup, first?: Told): Promise<void> {
  const { slug, groupId } = group
  const kept = await snapshot.find(placeOfTold(slug))
  if (!kept) {
    if (!first) return
    waitingOf(slug).isWhole = true
    return note(first, group)
  }
  const { cursor: after } = kept.data as { cursor: string }
  const caughtUp = await hearWhatWasMissed(groupId, after, missed => note(missed, group))
  if ('cursor' in caughtUp) waitingOf(slug).isWhole = true
  else if (caughtUp.why === 'BAD_USER_INPUT') await begunAnew(group)
  else if (isOver.has(caughtUp.why)) await snapshot.forgetGroup(slug)
}

const isOver = new Set<number | string>(['NOT_FOUND', 'PAUSED', 'CHARTER_DUE', 'ACCESS_ENDED'])

/** The cursor is none of the API's, as after a restored backup. */
async function begunAnew(group: KeptGroup): Promise<void> {
  await snapshot.forgetAnswer(placeOfTold(group.slug))
  waitingOf(group.slug).allAt = Date.now()
  settleSoon(group)
}

function note(told: Told, group: KeptGroup): void {
  const waiting = waitingOf(group.slug)
  waiting.cursor = told.cursor
  if (told.resync) waiting.allAt = Date.now()
  for (const id of whatMayHaveGone(told)) waiting.lost.set(id, Date.now())
  const { goneThreadId, goneMeetingId } = told
  // Not asked for first: it is known already.
  if (goneThreadId) snapshot.forget(`thread ${goneThreadId}`).catch(nothingToDo)
  if (goneMeetingId) snapshot.forget(`meeting ${goneMeetingId}`).catch(nothingToDo)
  settleSoon(group)
}

/** The ids of what is told of, but for what is only new: that takes nothing away. */
function whatMayHaveGone(told: Told): string[] {
  const { post, thread, meeting, member, goneThreadId, goneMeetingId, tableOfMeetingId } = told
  const isNew = post !== null && post.version <= 1 && post.takenBackAt === null
  const ids = [goneThreadId, goneMeetingId, tableOfMeetingId, meeting?.id, member?.id]
  if (!isNew) ids.push(post?.id, thread?.id)
  return ids.filter(id => typeof id === 'string')
}

function waitingOf(slug: string): Waiting {
  const waiting = groups.get(slug) ?? new Waiting()
  groups.set(slug, waiting)
  return waiting
}

function settleSoon(group: KeptGroup): void {
  const waiting = waitingOf(group.slug)
  waiting.timer ??= setTimeout(() => {
    waiting.timer = undefined
    void inTurn(() => settle(group, waiting))
  }, moment())
}

/**
 * Asks again for all that is kept and tells of what may have gone: one window of this device at a time, and what another
 * has asked for since it was told is not asked for once more. Where nothing comes it is asked for another time.
 */
async function settle({ slug, groupId }: KeptGroup, waiting: Waiting): Promise<void> {
  const { cursor, allAt, isWhole } = waiting
  const lost = new Map(waiting.lost)
  waiting.lost.clear()
  waiting.allAt = 0
  try {
    if (allAt > 0 || lost.size > 0)
      await inTurnOnDevice(`sixthirty/kept/${slug}`, async () => {
        for (const kept of await snapshot.all())
          if (kept.group === slug && isBehind(kept, lost, allAt)) await askAgain(kept)
      })
  } catch {
    for (const [id, at] of lost) waiting.lost.set(id, Math.max(at, waiting.lost.get(id) ?? 0))
    waiting.allAt = Math.max(allAt, waiting.allAt)
    return
  }
  const now = Date.now()
  const place = placeOfTold(slug)
  if (cursor && isWhole)
    await snapshot.keep({ ...place, variables: {}, data: { groupId, cursor }, keptAt: now, openedAt: now })
}

/** Whether something was told that may concern it since it was asked for last. */
function isBehind(
  { data, askedAt = 0 }: KeptAnswer,
  lost: ReadonlyMap<string, number>,
  allAt: number,
): boolean {
  const said = JSON.stringify(data)
  const told = [...lost].flatMap(([id, at]) => (said.includes(id) ? at : []))
  return [allAt, ...told].some(at => at > 0 && at >= askedAt)
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const next = last.then(work).catch(nothingToDo)
  last = next
  return next
}

/** It is looked after another time. */
const nothingToDo = () => undefined
