import { randomUUID } from 'node:crypto'
import { act, done } from './act.ts'
import type { PlantedMember } from './planted-table.ts'

/** A draft as its writer is answered. */
export type DraftAnswer = {
  id: string
  place: string
  aboutId: string | null
  title: string
  body: string
  rest: string
  version: number
  writer: string
  keptAt: string
  setAsideUntil: string | null
  thread: { id: string; title: string } | null
}

const fields = 'id place aboutId title body rest version writer keptAt setAsideUntil thread { id title }'

/** What is written where nothing else is said. */
export function anyDraft(groupId: string, more: object = {}) {
  const words = { title: 'How do you let someone go?', body: 'She has been with us', rest: '{}' }
  return {
    groupId,
    id: randomUUID(),
    place: 'NEW_THREAD',
    ...words,
    writer: randomUUID(),
    version: 0,
    ...more,
  }
}

/** Keeps a draft, refused or not. */
export const keep = (member: PlantedMember, input: object) =>
  act<{ draft: DraftAnswer | null }>(member, 'keepDraft', input, `draft { ${fields} }`)

/** Keeps one, which must succeed. */
export async function kept(member: PlantedMember, input: object): Promise<DraftAnswer> {
  const { draft } = await done<{ draft: DraftAnswer | null }>(
    member,
    'keepDraft',
    input,
    `draft { ${fields} }`,
  )
  if (!draft) throw new Error('A draft was kept that is not there.')
  return draft
}

/** What a member has begun to write in a group; of one place, where it is named. */
export async function draftsOf(
  member: PlantedMember,
  slug: string,
  asked: { place?: string; aboutId?: string } = {},
): Promise<DraftAnswer[]> {
  const { group } = await member.ask<{ group: { drafts: DraftAnswer[] } | null }>(
    `query ($slug: String!, $place: DraftPlace, $aboutId: ID) {
      group(slug: $slug) { drafts(place: $place, aboutId: $aboutId) { ${fields} } }
    }`,
    { slug, ...asked },
  )
  if (!group) throw new Error('There is no such group for them.')
  return group.drafts
}
