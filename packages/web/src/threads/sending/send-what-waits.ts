import { client } from '../../api/client.ts'
import { deviceStorage, keysUnder } from '../../drafts/device-storage.ts'
import { draftKeys } from '../../drafts/draft-keys.ts'
import { emptyDraft } from '../../drafts/draft.ts'
import { layBeside } from '../../drafts/lay-beside.ts'
import { inTurn } from '../../drafts/sync/in-turn.ts'
import { tellNow } from '../../drafts/sync/in-step.ts'
import { sendReply } from '../replies/send-reply.ts'
import {
  forgetUnsentReply,
  readUnsentReplies,
  unsentChanged,
} from '../replies/unsent-replies-on-this-device.ts'
import { unsentRepliesKey } from '../replies/unsent-replies-key.ts'
import { SeatsHereDocument } from './seats-here.generated.ts'
import { sendWaiting } from './send-waiting.ts'
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
}

async function sendReplies(
  storage: Storage,
  { id: seatId, group }: SeatHere,
  threadId: string,
): Promise<void> {
  const key = unsentRepliesKey(seatId, threadId)
  for (const reply of readUnsentReplies(storage, key)) {
    const sending = await sendReply(group.id, threadId, reply)
    if (sending.outcome === 'not-sent' && sending.words === null) throw new Error('The API is not reached.')
    if (sending.outcome === 'not-sent') {
      const { body, inReplyToId, files } = reply
      const place = { key: draftKeys.reply(seatId, threadId), groupId: group.id, slug: group.slug }
      const answers = sending.answersNothing ? null : inReplyToId
      layBeside(place, { ...emptyDraft, body, files, inReplyToId: answers, refusal: sending.words })
    }
    forgetUnsentReply(storage, key, reply.id)
    window.dispatchEvent(new Event(unsentChanged))
  }
}
