import { askAs } from './ask-as.ts'
import { askGroup } from './ask-group.ts'

export interface KeptDraft {
  id: string
  body: string
  setAsideUntil: string | null
}

/** What somebody has begun in a group, as far as the server has heard. */
export async function draftsOf(
  person: string,
  slug: string,
): Promise<{ groupId: string; kept: KeptDraft[] }> {
  const group = await askGroup<{ id: string; drafts: KeptDraft[] }>(
    person,
    slug,
    `query ($slug: String!) { group(slug: $slug) { id drafts { id body setAsideUntil } } }`,
  )
  return { groupId: group.id, kept: group.drafts }
}

/** Leaves nothing of it to the next story. */
export async function forgetDrafts(person: string, slug: string): Promise<void> {
  const { groupId, kept } = await draftsOf(person, slug)
  for (const { id } of kept)
    await askAs(
      person,
      `mutation ($input: ForgetDraftInput!) { forgetDraft(input: $input) { userErrors { code } } }`,
      { input: { groupId, id } },
    )
}
