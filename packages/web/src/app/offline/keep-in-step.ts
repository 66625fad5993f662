import { snapshot } from '../../api/kept-reading/kept-here.ts'
import type { KeptAnswer } from '../../api/kept-reading/snapshot.ts'
import type { Place } from '../../api/kept-reading/what-is-kept.ts'
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
  readonly lost = new Set<string>()
  isAll = false
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
  waitingOf(group.slug).isAll = true
  settleSoon(group)
}

function note(told: Told, group: KeptGroup): void {
  const waiting = waitingOf(group.slug)
  waiting.cursor = told.cursor
  if (told.resync) waiting.isAll = true
  for (const id of whatMayHaveGone(told)) waiting.lost.add(id)
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

/** Asks again for all that is kept and tells of what may have gone. Where nothing comes it is asked for another time. */
async function settle({ slug, groupId }: KeptGroup, waiting: Waiting): Promise<void> {
  const { cursor, isAll, isWhole } = waiting
  const lost = [...waiting.lost]
  waiting.lost.clear()
  waiting.isAll = false
  try {
    if (isAll || lost.length > 0)
      for (const kept of await snapshot.all())
        if (kept.group === slug && (isAll || mentions(kept, lost))) await askAgain(kept)
  } catch {
    for (const id of lost) waiting.lost.add(id)
    waiting.isAll ||= isAll
    return
  }
  const now = Date.now()
  const place = placeOfTold(slug)
  if (cursor && isWhole)
    await snapshot.keep({ ...place, variables: {}, data: { groupId, cursor }, keptAt: now, openedAt: now })
}

function mentions({ data }: KeptAnswer, ids: readonly string[]): boolean {
  const said = JSON.stringify(data)
  return ids.some(id => said.includes(id))
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const next = last.then(work).catch(nothingToDo)
  last = next
  return next
}

/** It is looked after another time. */
const nothingToDo = () => undefined
