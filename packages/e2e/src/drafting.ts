import { randomUUID } from 'node:crypto'
import { askAs } from './ask-as.ts'
import { askGroup } from './ask-group.ts'

type Refused = { userErrors: { message: string }[] }

/** Begins to write without a page: as another device of this person does. Answers the draft's id. */
export async function beginToWrite(
  person: string,
  slug: string,
  words: { title?: string; body?: string },
): Promise<string> {
  const id = randomUUID()
  const draft = { place: 'NEW_THREAD', title: '', body: '', ...words, rest: '{}', version: 0 }
  await refuseNothing(person, slug, 'keepDraft', { id, writer: randomUUID(), ...draft })
  return id
}

/** Sets it aside, where another version was chosen. */
export async function setDraftAside(person: string, slug: string, id: string): Promise<void> {
  await refuseNothing(person, slug, 'setDraftAside', { id })
}

async function refuseNothing(person: string, slug: string, verb: string, input: object): Promise<void> {
  const group = 'query ($slug: String!) { group(slug: $slug) { id } }'
  const { id: groupId } = await askGroup<{ id: string }>(person, slug, group)
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const { done } = await askAs<{ done: Refused }>(
    person,
    `mutation ($input: ${type}!) { done: ${verb}(input: $input) { userErrors { message } } }`,
    { input: { groupId, ...input } },
  )
  if (done.userErrors.length > 0) throw new Error(done.userErrors.map(({ message }) => message).join(' '))
}
