import { randomUUID } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import type { TestDatabase } from '../test-database.ts'
import type { PlantedGroup } from './planted-group.ts'
import type { Ids } from './ids.ts'
import { changingDocuments, readingHandfuls, type Document, type Handful } from './walk-documents.ts'

export type Answer = { name: string; status: number; text: string }

/** Asks the server what a document asks, as the person with this cookie. */
export async function ask(
  url: string,
  cookie: string | null,
  { name, query, variables }: Document,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify({ query, variables }),
  })
  return { name, status: response.status, text: await response.text() }
}

export async function readEverything(
  url: string,
  cookie: string | null,
  schema: GraphQLSchema,
  ids: Ids,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const handful of readingHandfuls(schema, ids)) answers.push(...(await read(url, cookie, handful)))
  return answers
}

/**
 * Asks for a handful of fields at once. Where one of them is refused, which may take the others away with it, each is
 * asked for alone; not where nothing they are fields of was found, for then none of them was asked for at all.
 */
export async function read(
  url: string,
  cookie: string | null,
  { together, alone }: Handful,
): Promise<Answer[]> {
  const answer = await ask(url, cookie, together)
  if (answer.status === 200 && (!answer.text.includes('"errors"') || isRefusedAtTheDoor(answer)))
    return [answer]
  const answers: Answer[] = []
  for (const document of alone) answers.push(await ask(url, cookie, document))
  return answers
}

/** Whether everything that was asked for was refused before any of its fields was. */
function isRefusedAtTheDoor({ text }: Answer): boolean {
  const { data, errors } = JSON.parse(text) as {
    data: Record<string, unknown> | null
    errors: { path?: unknown[] }[]
  }
  return (
    Object.values(data ?? {}).every(value => value === null) &&
    errors.every(({ path = [] }) => path.length <= 1)
  )
}

export async function tryEverything(
  url: string,
  cookie: string | null,
  schema: GraphQLSchema,
  ids: Ids,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const document of changingDocuments(schema, ids)) answers.push(await ask(url, cookie, document))
  return answers
}

/** The ids of a planted group. */
export const idsOf = (group: PlantedGroup): Ids => ({
  groupId: group.id,
  slug: group.slug,
  memberId: group.memberIds.member,
  threadId: group.threadId,
  postId: group.postIds[0],
  fewThreadId: group.fewThreadId,
  fewPostId: group.fewPostId,
  fileId: group.fileId,
  sentFileId: group.sentFileId,
  waitingFileId: group.waitingFileId,
  invitationId: group.invitationId,
  clearedSponsorshipId: group.clearedSponsorshipId,
  releaseId: group.releaseId,
  sponsorshipId: group.sponsorshipId,
  closedSponsorshipId: group.closedSponsorshipId,
  activeSponsorshipId: group.activeSponsorshipId,
  companionshipId: group.companionshipId,
  handOverId: group.handOverId,
  inboxItemId: group.inboxItemId,
  draftId: group.draftId,
  sessionId: randomUUID(),
  ...group.meetings,
})

/** Ids that lead nowhere. */
export const randomIds = (): Ids => ({
  groupId: randomUUID(),
  slug: `nowhere-${randomUUID().slice(0, 8)}`,
  memberId: randomUUID(),
  threadId: randomUUID(),
  postId: randomUUID(),
  fewThreadId: randomUUID(),
  fewPostId: randomUUID(),
  fileId: randomUUID(),
  sentFileId: randomUUID(),
  waitingFileId: randomUUID(),
  invitationId: randomUUID(),
  clearedSponsorshipId: randomUUID(),
  releaseId: randomUUID(),
  sponsorshipId: randomUUID(),
  closedSponsorshipId: randomUUID(),
  activeSponsorshipId: randomUUID(),
  companionshipId: randomUUID(),
  handOverId: randomUUID(),
  inboxItemId: randomUUID(),
  draftId: randomUUID(),
  sessionId: randomUUID(),
  seriesId: randomUUID(),
  meetingId: randomUUID(),
  heldMeetingId: randomUUID(),
  pastMeetingId: randomUUID(),
  cancelledMeetingId: randomUUID(),
  tableItemId: randomUUID(),
  settledItemId: randomUUID(),
  takenOffItemId: randomUUID(),
  requestItemId: randomUUID(),
})

/** Which of these words stand in which answers. */
export function found(words: string[], answers: Answer[]): string[] {
  return answers.flatMap(({ name, text }) =>
    words.filter(word => text.includes(word)).map(word => `${name}: ${word}`),
  )
}

/** Everything that stands in a group's rows, as one fingerprint for each table. */
export async function fingerprint(database: TestDatabase, groupId: string): Promise<Record<string, string>> {
  if (!prepared.has(database)) prepared.set(database, prepareFingerprint(database))
  await prepared.get(database)
  const rows = await database.asSuperuser<{ name: string; print: string }>(
    `execute fingerprint ('${groupId}')`,
  )
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}

/** To plan it takes longer than to take it: it names every table. */
const prepared = new WeakMap<TestDatabase, Promise<void>>()

async function prepareFingerprint(database: TestDatabase): Promise<void> {
  const tables = await database.asSuperuser<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'group_id'
    where n.nspname = 'public' and c.relkind = 'r'`)
  const prints = [...tables, { name: 'groups' }].map(
    ({ name }) =>
      `select '${name}' as name, coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print
       from ${name} t where ${name === 'groups' ? 'id' : 'group_id'} = $1`,
  )
  await database.asSuperuser(`prepare fingerprint (uuid) as ${prints.join(' union all ')}`)
}
