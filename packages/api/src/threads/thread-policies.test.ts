import { describe, expect, it } from 'vitest'
import { here, onlyFromTheTable, seatOf } from '../../test/from-the-table.ts'
import type { Seat } from '../database/seat.ts'
import {
  isAskedWhatBecame,
  isAsker,
  mayChangeMode,
  mayCloseAsk,
  mayReopenAsk,
  mayTellWhatBecame,
  mayThank,
} from './asks/ask-policy.ts'
import {
  mayDiscard,
  mayLookAfter,
  mayPin,
  mayPinHere,
  mayReadWordsOf,
  mayRest,
  mayRestore,
  mayUnpin,
  mayWake,
} from './life/life-policy.ts'
import { ThreadKind } from './thread-kind.ts'
import { mayEdit, mayPurge, mayReact, mayReadWords, mayTakeBack } from './post-policy.ts'
import {
  mayChangeConfidence,
  mayChooseThreadSettings,
  mayReadThreads,
  mayReply,
  mayStartThread,
} from './thread-policy.ts'

const now = new Date()
const before = new Date(now.getTime() - 60 * 86_400_000)
const somebody = { groupId: here.groupId, authorId: 'somebody else' }

/** An ask of the seat's own, which stands. */
const own = {
  groupId: here.groupId,
  authorId: here.memberId,
  kind: ThreadKind.ASK,
  reach: 'TABLE' as const,
  closedAt: null,
  discardedAt: null,
  erasedAt: null,
  outcomePostId: null,
  outcomeDeclinedAt: null,
  pinnedAt: null,
  repliesCloseAt: null,
  restedAt: null,
  takenBackAt: null,
}
const closed = { ...own, closedAt: before }
const discarded = { ...own, discardedAt: now }

onlyFromTheTable(
  { mayReadThreads, mayStartThread, mayChooseThreadSettings, mayPinHere },
  {
    mayReply: seat => mayReply(seat, own, now),
    mayChangeConfidence: seat => mayChangeConfidence(seat, own),
    isAsker: seat => isAsker(seat, own),
    mayThank: seat => mayThank(seat, own),
    mayChangeMode: seat => mayChangeMode(seat, own),
    mayCloseAsk: seat => mayCloseAsk(seat, own),
    mayReopenAsk: seat => mayReopenAsk(seat, closed),
    mayTellWhatBecame: seat => mayTellWhatBecame(seat, closed),
    isAskedWhatBecame: seat => isAskedWhatBecame(seat, closed, now),
    mayLookAfter: seat => mayLookAfter(seat, own),
    mayRest: seat => mayRest(seat, own),
    mayWake: seat => mayWake(seat, { ...own, restedAt: now }),
    mayPin: seat => mayPin(seat, own),
    mayUnpin: seat => mayUnpin(seat, { ...own, pinnedAt: now }),
    mayDiscard: seat => mayDiscard(seat, own),
    mayRestore: seat => mayRestore(seat, discarded, now),
    'mayReadWordsOf what was discarded': seat => mayReadWordsOf(seat, discarded),
    'mayReadWords of somebody else': seat => mayReadWords(seat, somebody),
    mayEdit: seat => mayEdit(seat, own),
    mayTakeBack: seat => mayTakeBack(seat, own),
    mayPurge: seat => mayPurge(seat, own),
    mayReact: seat => mayReact(seat, { ...somebody, takenBackAt: null }),
  },
)

describe('what is somebody’s own', () => {
  const theirs = { ...own, ...somebody }

  it('is not for an admin to say', () => {
    const asks: Record<string, (seat: Seat) => boolean> = {
      mayChangeConfidence: seat => mayChangeConfidence(seat, theirs),
      mayThank: seat => mayThank(seat, theirs),
      mayReopenAsk: seat => mayReopenAsk(seat, { ...theirs, closedAt: before }),
      mayEdit: seat => mayEdit(seat, theirs),
      mayPurge: seat => mayPurge(seat, theirs),
    }
    expect(Object.keys(asks).filter(name => asks[name]?.(seatOf()))).toEqual([])
  })

  it('is read by its writer while kept from the table, and nobody else’s', () => {
    const paused = seatOf({ state: 'PAUSED' })
    expect([mayReadWords(paused, own), mayReadWords(paused, theirs)]).toEqual([true, false])
    expect(mayReadWords(seatOf({ group_id: 'next door' }), own)).toBe(false)
  })
})

describe('what a thread has become', () => {
  it('ends what may be done with it', () => {
    const seat = seatOf()
    const rests = { ...own, restedAt: now }
    const talk = { ...own, kind: ThreadKind.TALK }
    const told = { ...closed, outcomePostId: 'told' }
    const lately = { ...own, closedAt: new Date(now.getTime() - 27 * 86_400_000) }
    const refused: Record<string, boolean> = {
      'thanks in what was discarded': mayThank(seat, discarded),
      'thanks in a talk': mayThank(seat, talk),
      'another mode once it is closed': mayChangeMode(seat, closed),
      'reopening what is open': mayReopenAsk(seat, own),
      'telling twice': mayTellWhatBecame(seat, told),
      'being asked after telling': isAskedWhatBecame(seat, told, now),
      'being asked after letting it rest': isAskedWhatBecame(
        seat,
        { ...closed, outcomeDeclinedAt: now },
        now,
      ),
      'being asked within four weeks': isAskedWhatBecame(seat, lately, now),
      'being asked where nobody replies': isAskedWhatBecame(seat, { ...closed, restedAt: now }, now),
      'resting twice': mayRest(seat, rests),
      'resting what was discarded': mayRest(seat, discarded),
      'waking what is awake': mayWake(seat, own),
      'waking what was discarded': mayWake(seat, { ...rests, discardedAt: now }),
      'a pin on what is kept to a few': mayPin(seat, { ...own, reach: 'NAMED' }),
      'a second pin on it': mayPin(seat, { ...own, pinnedAt: now }),
      'a pin on what was discarded': mayPin(seat, discarded),
      'taking down a pin that is not there': mayUnpin(seat, own),
      'discarding twice': mayDiscard(seat, discarded),
      'restoring what was not discarded': mayRestore(seat, own, now),
      'restoring what was erased': mayRestore(seat, { ...discarded, erasedAt: now }, now),
      'restoring after 30 days': mayRestore(seat, { ...own, discardedAt: before }, now),
      'replying while it rests': mayReply(seat, rests, now),
      'replying to what was discarded': mayReply(seat, discarded, now),
      'replying once that is over': mayReply(seat, { ...own, repliesCloseAt: now }, now),
      'other words for what was taken back': mayEdit(seat, { ...own, takenBackAt: now }),
      'a warm word to oneself': mayReact(seat, own),
      'a warm word to what was taken back': mayReact(seat, { ...somebody, takenBackAt: now }),
    }
    expect(Object.keys(refused).filter(what => refused[what])).toEqual([])
  })

  it('is looked after by nobody who is neither its author nor an admin', () => {
    const member = seatOf({ role: 'MEMBER' })
    const theirs = { ...own, ...somebody }
    expect([mayLookAfter(member, theirs), mayPinHere(member), mayChooseThreadSettings(member)]).not.toContain(
      true,
    )
    expect(mayReadWordsOf(member, { ...theirs, discardedAt: now })).toBe(false)
  })
})
