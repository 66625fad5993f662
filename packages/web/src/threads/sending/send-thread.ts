import { client } from '../../api/client.ts'
import type { Refusal } from '../../api/use-verb.ts'
import { draftKeys, seatOfKey } from '../../drafts/draft-keys.ts'
import { areTheSameFiles } from '../../drafts/draft-file.ts'
import { emptyDraft } from '../../drafts/draft.ts'
import { layBeside } from '../../drafts/lay-beside.ts'
import { inThread } from '../../drafts/thread-of-edit.ts'
import { filesInput } from '../attaching/files-input.ts'
import {
  ChangeConfidenceDocument,
  KeepToThosePresentDocument,
  type ChangeConfidenceMutationVariables,
} from '../confidence/change-confidence.generated.ts'
import { isKnownToThose } from '../confidence/known-to-those.ts'
import {
  StartThreadDocument,
  type StartThreadMutation,
  type StartThreadMutationVariables,
} from '../start-thread.generated.ts'
import type { Sending } from './sending.ts'
import type { Waiting } from './waiting-on-this-device.ts'

type Started = StartThreadMutation['startThread']['thread']

/**
 * Starts a thread. Sent again it is the first sending that stays: it is kept to those chosen by now, and words changed
 * between the two wait in the first post, to be saved.
 */
export async function sendThread(waiting: Waiting): Promise<Sending> {
  const input = waiting.input as StartThreadMutationVariables['input']
  const { data } = await client.mutate({ mutation: StartThreadDocument, variables: { input } })
  const { thread, userErrors } = (data as StartThreadMutation).startThread
  if (!thread) return { outcome: 'refused', refusals: userErrors }
  const refusals = await keepToThose(waiting, input, thread)
  if (refusals.length > 0) return { outcome: 'refused', refusals }
  if (waiting.isAgain) keepWordsThatCameLate(waiting, thread)
  return { outcome: 'sent' }
}

async function keepToThose(
  { id: threadId, meetingId, isAgain }: Waiting,
  { groupId, confidence, readerIds }: StartThreadMutationVariables['input'],
  thread: NonNullable<Started>,
): Promise<Refusal[]> {
  if (!confidence) return []
  if (isAgain && !isKnownToThose(thread, confidence, readerIds ?? [])) {
    const input: ChangeConfidenceMutationVariables['input'] = { groupId, threadId, confidence, readerIds }
    const { data } = await client.mutate({ mutation: ChangeConfidenceDocument, variables: { input } })
    const refusals = data?.changeConfidence.userErrors ?? []
    if (refusals.length > 0) return refusals
  }
  if (confidence === 'PRESENT' && meetingId) {
    const input = { groupId, threadId, meetingId }
    await client.mutate({ mutation: KeepToThosePresentDocument, variables: { input } })
  }
  return []
}

function keepWordsThatCameLate(
  { place, draft: { title, body, files } }: Waiting,
  thread: NonNullable<Started>,
): void {
  const first = thread.posts.edges[0]?.node
  if (!first) return
  const words = thread.title === title.trim() ? body : `${title.trim()}\n\n${body}`
  const isSaid = words.normalize('NFC').trim() === first.body
  if (isSaid && areTheSameFiles(filesInput(files), first.files)) return
  const key = draftKeys.edit(seatOfKey(place.key), first.id)
  const choices = inThread(thread.id)
  layBeside({ ...place, key }, { ...emptyDraft, body: words, fromVersion: first.version, files, choices })
}
