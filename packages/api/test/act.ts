import type { ToldWords } from '../src/activity/told-words.ts'
import type { Ask } from './planted-table.ts'
import type { TestDatabase } from './test-database.ts'

type UserError = { code: string; message: string; path: string[] }

/** Does a verb over HTTP, and answers its payload. */
export async function act<Payload = unknown>(
  { ask }: { ask: Ask },
  verb: string,
  input: object,
  fields = '',
): Promise<Payload & { userErrors: UserError[] }> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} userErrors { code message path } } }`
  const answer = await ask<Record<string, Payload & { userErrors: UserError[] }>>(query, { input })
  const payload = answer[verb]
  if (!payload) throw new Error(`${verb} answered nothing.`)
  return payload
}

/** Does a verb that must succeed. */
export async function done<Payload = unknown>(
  member: { ask: Ask },
  verb: string,
  input: object,
  fields = '',
): Promise<Payload> {
  const payload = await act<Payload>(member, verb, input, fields)
  if (payload.userErrors.length > 0) throw new Error(`${verb}: ${JSON.stringify(payload.userErrors)}`)
  return payload
}

/** The codes with which a verb refuses; none when it was done. */
export async function refusals(member: { ask: Ask }, verb: string, input: object): Promise<string[]> {
  return (await act(member, verb, input)).userErrors.map(({ code }) => code)
}

/** Everything this person was told in words of its day, in all their groups, the earliest first. */
export async function toldTo(
  database: TestDatabase,
  { accountId }: { accountId: string },
): Promise<{ kind: string; subject: string; text: string }[]> {
  const told = await database.asSuperuser<{ kind: string; slug: string; words: ToldWords }>(
    `select i.kind, g.slug, i.words from inbox_items i
       join members m on m.group_id = i.group_id and m.id = i.member_id join groups g on g.id = i.group_id
     where m.account_id = $1 and i.words is not null order by i.happened_at, i.id`,
    [accountId],
  )
  return told.map(({ kind, slug, words: { subject, heading, says, reason, way } }) => ({
    kind,
    subject,
    text: [heading, ...says, reason?.words, reason?.by, way && `${way.button}: /g/${slug}${way.path}`]
      .filter(Boolean)
      .join('\n\n'),
  }))
}
