import { client } from '../../api/client.ts'
import { draftAsSent, draftOutOf } from './draft-as-sent.ts'
import { DraftsElsewhereDocument } from './drafts-elsewhere.generated.ts'
import type { DraftsOnServer, ServerDraft } from './drafts-on-server.ts'
import { ForgetDraftDocument } from './forget-draft.generated.ts'
import { KeepDraftDocument, type KeepDraftMutation } from './keep-draft.generated.ts'
import { SetDraftAsideDocument } from './set-draft-aside.generated.ts'

/** After so long no answer is awaited any more: the other windows of this device wait for this one. */
const patience = 20_000

/** Drafts as the API keeps them. None of it enters the cache: a form has its words from the device. */
export const serverOfDrafts: DraftsOnServer = {
  async keep({ groupId, strand: id, draft }, about, version, writer) {
    const input = { groupId, id, writer, version, ...about, ...draftAsSent(draft) }
    const { data } = await inTime(
      client.mutate({ mutation: KeepDraftDocument, variables: { input }, fetchPolicy: 'no-cache' }),
    )
    const kept = data?.keepDraft
    if (!kept) throw new Error('No answer came of keeping a draft.')
    if (kept.userErrors.length === 0 && kept.draft) return { outcome: 'kept', version: kept.draft.version }
    const isOvertaken = kept.userErrors.some(({ code }) => code === 'CHANGED_MEANWHILE')
    return isOvertaken && kept.draft
      ? { outcome: 'overtaken', theirs: asKnown(kept.draft) }
      : { outcome: 'refused' }
  },

  async list(slug, { place, aboutId }) {
    const { data } = await inTime(
      client.query({
        query: DraftsElsewhereDocument,
        variables: { slug, place, aboutId },
        fetchPolicy: 'no-cache',
        context: { isAside: true },
      }),
    )
    if (!data?.group) throw new Error('Nobody sits there just now.')
    return data.group.drafts.map(asKnown)
  },

  async forget({ groupId, strand: id, writer, version }) {
    const input = { groupId, id, writer, version }
    await inTime(
      client.mutate({ mutation: ForgetDraftDocument, variables: { input }, fetchPolicy: 'no-cache' }),
    )
  },

  async setAside(groupId, id) {
    const variables = { input: { groupId, id } }
    await inTime(client.mutate({ mutation: SetDraftAsideDocument, variables, fetchPolicy: 'no-cache' }))
  },
}

function asKnown(given: NonNullable<KeepDraftMutation['keepDraft']['draft']>): ServerDraft {
  const { id, version, writer, keptAt, setAsideUntil } = given
  return {
    id,
    version,
    writer,
    draft: draftOutOf(given),
    keptAt: Date.parse(keptAt),
    isAside: setAsideUntil !== null,
  }
}

function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  return Promise.race([
    asked,
    new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error('No answer came in time.')), patience),
    ),
  ])
}
