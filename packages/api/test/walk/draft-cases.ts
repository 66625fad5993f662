import type { Ids } from './ids.ts'
import type { Way } from './in-group.ts'

/** How a draft is reached: in one's own group. */
export const draftWays: Record<string, Way> = {
  Draft: (fields, { slug }) => `group(slug: "${slug}") { drafts { ${fields} } }`,
}

/** All of them, of whatever place. */
export const draftArguments: Record<string, (ids: Ids) => string> = {
  'Group.drafts': () => '(aboutId: null)',
}

/** The input of each verb of drafts; the one that erases comes last. */
export const draftInputs: Record<string, (ids: Ids) => Record<string, unknown>> = {
  keepDraft: ({ groupId, draftId, threadId }) => ({
    groupId,
    id: draftId,
    place: 'REPLY',
    aboutId: threadId,
    title: '',
    body: 'Words that somebody else never wrote.',
    rest: '{}',
    writer: crypto.randomUUID(),
    version: 1,
  }),
  setDraftAside: ({ groupId, draftId: id }) => ({ groupId, id }),
  takeUpDraft: ({ groupId, draftId: id }) => ({ groupId, id }),
  forgetDraft: ({ groupId, draftId: id }) => ({ groupId, id }),
}
