import { expect } from 'vitest'
import type { PlantedMember, PlantedTable } from './planted-table.ts'
import type { TestDatabase } from './test-database.ts'
import type { UserError } from './talk.ts'
import type { TwoTables } from './two-tables.ts'
import { Visitor } from './visitor.ts'

export const why =
  'Dana has run a machine shop for twenty years and asks the questions that nobody else dares to ask. She listens longer than anyone I know, too.'

export type InvitationAnswer = {
  id: string
  kind: string
  name: string | null
  email: string | null
  state: string
  delivery: string
  deliveryProblem: string | null
  expiresAt: string
  viewerCanResend: boolean
  viewerCanRevoke: boolean
  member: { id: string; name: string } | null
  invitedBy: { id: string } | null
  sponsorship: { id: string; state: string; words: string } | null
}

export const invitationFields = `id kind name email state delivery deliveryProblem expiresAt viewerCanResend
  viewerCanRevoke member { id name } invitedBy { id } sponsorship { id state words }`

type Invited = { invitation: InvitationAnswer | null; userErrors: UserError[] }

/** Invites a candidate as this member. */
export async function inviteCandidate(
  { id: groupId }: PlantedTable,
  member: PlantedMember,
  more: { name?: string; email?: string; words?: string } = {},
): Promise<Invited> {
  const input = { groupId, name: 'Dana Kowalski', email: 'dana@example.org', words: why, ...more }
  const { inviteCandidate: answer } = await member.ask<{ inviteCandidate: Invited }>(
    `mutation ($input: InviteCandidateInput!) {
      inviteCandidate(input: $input) { invitation { ${invitationFields} } userErrors { code message path } }
    }`,
    { input },
  )
  return answer
}

/** Invites a candidate, which must succeed. */
export async function invited(
  table: PlantedTable,
  member: PlantedMember,
  more: Parameters<typeof inviteCandidate>[2] = {},
): Promise<InvitationAnswer> {
  const { invitation, userErrors } = await inviteCandidate(table, member, more)
  if (!invitation) throw new Error(JSON.stringify(userErrors))
  return invitation
}

/** Resends or revokes an invitation as this member. */
export async function change(
  verb: 'resend' | 'revoke',
  { id: groupId }: PlantedTable,
  member: PlantedMember,
  invitationId: string,
): Promise<Invited> {
  const name = `${verb}Invitation`
  const answer = await member.ask<Record<string, Invited>>(
    `mutation ($groupId: ID!, $invitationId: ID!) {
      ${name}(input: { groupId: $groupId, invitationId: $invitationId }) {
        invitation { ${invitationFields} } userErrors { code message path }
      }
    }`,
    { groupId, invitationId },
  )
  const invitation = answer[name]
  if (!invitation) throw new Error(`${name} answered nothing.`)
  return invitation
}

/** All invitations of the group, as this member sees them. */
export async function invitationsSeenBy(
  { slug }: PlantedTable,
  member: PlantedMember,
): Promise<InvitationAnswer[] | null> {
  const { group } = await member.ask<{ group: { invitations: { nodes: InvitationAnswer[] } | null } }>(
    `query ($slug: String!) { group(slug: $slug) { invitations { nodes { ${invitationFields} } } } }`,
    { slug },
  )
  return group.invitations?.nodes ?? null
}

/** The newest letter of a kind to an address, as it was queued. */
export async function letterTo(database: TestDatabase, kind: string, email: string): Promise<string> {
  const [letter] = await database.asSuperuser<{ text: string }>(
    'select text from mail.letters where kind = $1 and to_address = $2 order by id desc limit 1',
    [kind, email],
  )
  if (!letter) throw new Error(`No letter of kind ${kind} went to ${email}.`)
  return letter.text
}

/** The code in the newest letter to an address. */
export async function codeFor(database: TestDatabase, email: string): Promise<string> {
  const code = /\/i\/([\w-]{43})/.exec(await letterTo(database, 'INVITATION', email))?.[1]
  if (!code) throw new Error('There is no code in the letter.')
  return code
}

/** The six digits in the newest letter to an address. */
export async function digitsFor(database: TestDatabase, email: string): Promise<string> {
  const digits = /(\d{3}) (\d{3})/.exec(await letterTo(database, 'COMING', email))
  if (!digits) throw new Error('There are no digits in the letter.')
  return `${digits[1]}${digits[2]}`
}

/** Presses "I would like to come" and types the digits that were mailed. */
export async function proveAddress(
  visitor: Visitor,
  database: TestDatabase,
  code: string,
  email: string,
): Promise<void> {
  expect((await visitor.post(`/i/${code}/come`)).location).toBe(`/i/${code}/digits`)
  const digits = await digitsFor(database, email)
  expect((await visitor.post(`/i/${code}/digits`, { digits })).location).toBe(`/i/${code}/seat`)
}

/** Invites the one who might come, who walks up to the last page; answers the invitation's code. */
export async function openedSeat({
  table,
  priya,
  email,
  database,
  dana,
}: Pick<TwoTables, 'table' | 'priya' | 'email' | 'database' | 'dana'>): Promise<string> {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  await proveAddress(dana, database, code, email)
  return code
}

/** What the last page sends. */
export const seatForm = {
  name: 'Dana Kowalski',
  trade: 'machine shop owner',
  askMeAbout: 'letting people go',
  whyCome: 'To think with people who make other things than I do.',
  notHereFor: 'Selling machines.',
  charter: '1',
}

/** The members of a group by name, past every lock. */
export const membersOf = (database: TestDatabase, { id }: PlantedTable) =>
  database.asSuperuser<{ id: string; name: string; standing: string; is_founder: boolean; email: string }>(
    `select m.id, m.name, m.standing, m.is_founder, a.email from members m join auth.accounts a on a.id = m.account_id
     where m.group_id = $1 and m.ended_at is null order by m.name`,
    [id],
  )
