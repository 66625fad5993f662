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

/** Every letter queued to this person, the earliest first. */
export async function lettersTo(
  database: TestDatabase,
  { accountId }: { accountId: string },
): Promise<{ kind: string; subject: string; text: string }[]> {
  return database.asSuperuser(
    `select l.kind, l.subject, l.text from mail.letters l join auth.accounts a on a.email = l.to_address
     where a.id = $1 order by l.queued_at, l.id`,
    [accountId],
  )
}
