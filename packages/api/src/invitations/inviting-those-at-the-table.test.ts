import { expect, test, beforeEach } from 'vitest'
import {
  invitationFields,
  invitationsSeenBy,
  membersOf,
  type InvitationAnswer,
} from '../../test/candidate.ts'
import { eventually } from '../../test/eventually.ts'
import type { MailSink } from '../../test/mail-sink.ts'
import type { PlantedMember, PlantedTable } from '../../test/planted-table.ts'
import type { UserError } from '../../test/talk.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'

let database: TestDatabase
let sink: MailSink
let table: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let email: string

const world = openTwoTables({ sendLetters: true })

beforeEach(() => {
  ;({ database, table, priya, tomas, email } = world)
  if (!world.sink) throw new Error('There is no mail server.')
  sink = world.sink
})

const codes = (errors: UserError[]) => errors.map(({ code, path }) => [code, ...path])
const delivered = (to: string) => sink.letters.filter(letter => letter.to.includes(to))
const arrived = (to: string, count = 1) => eventually(() => expect(delivered(to)).toHaveLength(count))

test('a pasted list writes to everyone on the list once; those who are known are said, not doubled', async () => {
  await beingSet()
  const [member] = (await membersOf(database, table)).filter(({ id }) => id === tomas.id)
  const first = await pasteList(`Dana <${email}>`)
  expect(first.invitations).toMatchObject([{ kind: 'AT_THE_TABLE', name: 'Dana', sponsorship: null }])
  const other = `anna.${email}`
  const second = await pasteList(`Dana ${email}\nAnna Bell, ${other}\nTomás <${member?.email}>\n${other}`)
  expect(second.invitations?.map(({ name }) => name)).toEqual(['Anna Bell'])
  expect(second.alreadyInvited?.map(({ name }) => name)).toEqual(['Dana'])
  expect(second.alreadyMembers?.map(({ name }) => name)).toEqual(['Tomás Ortega'])
  await arrived(email)
  await arrived(other)
})

test('a pasted list invites nobody when one line cannot be read, and names the line', async () => {
  await beingSet()
  const { invitations, userErrors } = await pasteList(`Dana <${email}>\nBen without one`)
  expect(invitations).toBeNull()
  expect(userErrors).toMatchObject([
    { code: 'NO_ADDRESS', path: ['list'], message: expect.stringContaining('Line 2') },
  ])
  expect(await invitationsSeenBy(table, priya)).toEqual([])
})

test('a pasted list takes 60 people at most, and is over when the table is set', async () => {
  await beingSet()
  const many = Array.from({ length: 61 }, (_, at) => `${at}.${email}`)
  expect(codes((await pasteList(many.join('\n'))).userErrors)).toEqual([['TOO_MANY', 'list']])
  expect((await pasteList(many.slice(1).join('\n'))).invitations).toHaveLength(60)
  expect(codes((await pasteList('\n \n')).userErrors)).toEqual([['EMPTY', 'list']])
  await database.asSuperuser('update groups set being_set_until = null where id = $1', [table.id])
  expect(codes((await pasteList(`Dana <${email}>`)).userErrors)).toEqual([['TABLE_IS_SET']])
})

test('a group named in capitals is the same group', async () => {
  await beingSet()
  const { invitations } = await pasteList(`Dana <${email}>`, priya, table.id.toUpperCase())
  expect(invitations).toMatchObject([{ name: 'Dana' }])
})

test('two admins with the same people on their lists invite each of them once, whatever the order', async () => {
  await beingSet()
  await database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [tomas.id])
  const people = Array.from({ length: 40 }, (_, at) => `${at + 10}.${email}`)
  const answers = await Promise.all([
    pasteList(people.join('\n')),
    pasteList(people.toReversed().join('\n'), tomas),
  ])
  const refused = answers.flatMap(({ userErrors }) => codes(userErrors))
  expect([[], [['ALREADY_INVITED']]]).toContainEqual(refused)
  const rows = await database.asSuperuser('select email from invitations where group_id = $1', [table.id])
  expect(rows).toHaveLength(40)
})

test('a pasted list is for admins', async () => {
  await beingSet()
  expect(codes((await pasteList(`Dana <${email}>`, tomas)).userErrors)).toEqual([['NOT_ALLOWED']])
})

type Pasted = {
  invitations: InvitationAnswer[] | null
  alreadyInvited: { name: string }[] | null
  alreadyMembers: { name: string }[] | null
  userErrors: UserError[]
}

async function pasteList(list: string, member = priya, groupId = table.id): Promise<Pasted> {
  const answer = await member.ask<{ inviteThoseAtTheTable: Pasted }>(
    `mutation ($input: InviteThoseAtTheTableInput!) {
      inviteThoseAtTheTable(input: $input) {
        invitations { ${invitationFields} } alreadyInvited { name } alreadyMembers { name }
        userErrors { code message path }
      }
    }`,
    { input: { groupId, list } },
  )
  return answer.inviteThoseAtTheTable
}

const beingSet = () =>
  database.asSuperuser(`update groups set being_set_until = now() + interval '60 days' where id = $1`, [
    table.id,
  ])
