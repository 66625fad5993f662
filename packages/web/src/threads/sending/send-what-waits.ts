import { client } from '../../api/client.ts'
import { deviceStorage, keysUnder } from '../../drafts/device-storage.ts'
import type { DraftPlace } from '../../drafts/draft-on-this-device.ts'
import { draftKeys, draftsOf } from '../../drafts/draft-keys.ts'
import { emptyDraft } from '../../drafts/draft.ts'
import { layBeside } from '../../drafts/lay-beside.ts'
import { inTurn } from '../../drafts/sync/in-turn.ts'
import { tellNow } from '../../drafts/sync/in-step.ts'
import { sendReply, type Sending } from '../replies/send-reply.ts'
import {
  forgetUnsentReply,
  readUnsentReplies,
  unsentChanged,
  type UnsentReply,
} from '../replies/unsent-replies-on-this-device.ts'
import { unsentRepliesKey } from '../replies/unsent-replies-key.ts'
import { SeatsHereDocument } from './seats-here.generated.ts'
import { forgetDraftOf, sendWaiting } from './send-waiting.ts'
import { readSentOff } from './sent-off.ts'
import { readWaiting } from './waiting-on-this-device.ts'

interface SeatHere {
  id: string
  group: { id: string; slug: string }
}

/**
 * Sends what waits on this device for whoever is signed in, one window at a time, and tells the server what it has not
 * heard of drafts. What waits for somebody else stays: it goes once they are here. Fails where the API is not reached.
 */
export async function sendWhatWaits(): Promise<void> {
  const { data } = await client.query({
    query: SeatsHereDocument,
    fetchPolicy: 'no-cache',
    context: { isAside: true },
  })
  for (const seat of data?.viewer?.seats ?? []) {
    await inTurn(`sixthirty/sending/${seat.id}`, () => sendAllOf(seat))
    tellNow(seat.id)
  }
}

async function sendAllOf(seat: SeatHere): Promise<void> {
  const storage = deviceStorage()
  if (!storage) return
  for (const waiting of readWaiting(seat.id)) {
    const sending = await sendWaiting(waiting)
    if (sending.outcome === 'refused')
      layBeside(waiting.place, { ...waiting.draft, refusal: sending.refusals[0]?.message ?? null })
    if (sending.outcome === 'unreached') throw new Error('The API is not reached.')
  }
  const beginning = unsentRepliesKey(seat.id, '')
  for (const key of keysUnder(storage, beginning))
    await sendReplies(storage, seat, key.slice(beginning.length))
  await sendRepliesSentOff(storage, seat)
}

async function sendReplies(storage: Storage, seat: SeatHere, threadId: string): Promise<void> {
  const key = unsentRepliesKey(seat.id, threadId)
  for (const reply of readUnsentReplies(storage, key)) {
    const sending = await sendOne(seat, threadId, reply)
    if (sending.outcome === 'not-sent') leaveAsDraft(seat, threadId, reply, sending)
    forgetUnsentReply(storage, key, reply.id)
    window.dispatchEvent(new Event(unsentChanged))
  }
}

/** Each as it stands by then: written on in its field meanwhile, it is sent off no more. */
async function sendRepliesSentOff(storage: Storage, seat: SeatHere): Promise<void> {
  for (;;) {
    const [next] = readSentOff(storage, draftsOf(seat.id))
    if (!next) return
    const { threadId, draft, reply } = next
    const sending = await sendOne(seat, threadId, reply)
    forgetDraftOf(placeOf(seat, threadId), draft)
    if (sending.outcome === 'not-sent') leaveAsDraft(seat, threadId, reply, sending)
  }
}

async function sendOne({ group }: SeatHere, threadId: string, reply: UnsentReply): Promise<Sending> {
  const sending = await sendReply(group.id, threadId, reply)
  if (sending.outcome === 'not-sent' && sending.words === null) throw new Error('The API is not reached.')
  return sending
}

/** The API would not have it: its words are a draft, with the sentence that says why. */
function leaveAsDraft(
  seat: SeatHere,
  threadId: string,
  { body, inReplyToId, files }: UnsentReply,
  { words, answersNothing }: Extract<Sending, { outcome: 'not-sent' }>,
): void {
  const answers = answersNothing ? null : inReplyToId
  layBeside(placeOf(seat, threadId), { ...emptyDraft, body, files, inReplyToId: answers, refusal: words })
}

const placeOf = ({ id, group }: SeatHere, threadId: string): DraftPlace => ({
  key: draftKeys.reply(id, threadId),
  groupId: group.id,
  slug: group.slug,
})
