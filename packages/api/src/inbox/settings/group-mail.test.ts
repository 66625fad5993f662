import { expect, it } from 'vitest'
import { act, done, refusals } from '../../../test/act.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const here = openTwoTables()

const fields = 'mailSettings { content eveningTime digestWeekday viewerCanChange }'

async function told(member: PlantedMember, slug = here.table.slug): Promise<unknown> {
  const { group } = await member.ask<{ group: { mailSettings: unknown } }>(
    `query ($slug: String!) { group(slug: $slug) { ${fields} } }`,
    { slug },
  )
  return group.mailSettings
}

const usual = { content: 'FIRST_LINES', eveningTime: '18:00', digestWeekday: 7, viewerCanChange: false }
const chosen = (over: object = {}) => ({
  groupId: here.table.id,
  content: 'NOTHING',
  eveningTime: '17:15',
  digestWeekday: 1,
  ...over,
})

it('begins with first lines, at six in the evening, and on Sundays', async () => {
  expect(await told(here.tomas)).toEqual(usual)
  expect(await told(here.priya)).toEqual({ ...usual, viewerCanChange: true })
})

it('is chosen by admins for their group alone, as often as they like, and stands among what happened', async () => {
  const [nora] = here.nextDoor.members as [PlantedMember]
  expect(await refusals(here.tomas, 'chooseGroupMail', chosen())).toEqual(['NOT_ALLOWED'])
  expect(await refusals(nora, 'chooseGroupMail', chosen())).toEqual(['NOT_FOUND'])
  const { group } = await done<{ group: unknown }>(
    here.priya,
    'chooseGroupMail',
    chosen(),
    `group { ${fields} }`,
  )
  const { groupId: _groupId, ...words } = chosen()
  expect(group).toEqual({ mailSettings: { ...words, viewerCanChange: true } })
  expect(await told(here.tomas)).toEqual({ ...words, viewerCanChange: false })
  expect(await told(nora, here.nextDoor.slug)).toEqual({ ...usual, viewerCanChange: true })
  await Promise.all(
    ['FULL', 'TITLE', 'FULL'].map(content => done(here.priya, 'chooseGroupMail', chosen({ content }))),
  )
  const facts = await here.database.asSuperuser<{ kind: string; actor_id: string }>(
    'select kind, actor_id from facts where group_id = $1',
    [here.table.id],
  )
  expect(facts).toEqual(
    Array.from({ length: 4 }, () => ({ kind: 'MAIL_SETTINGS_CHOSEN', actor_id: here.priya.id })),
  )
})

it.each([
  [{ eveningTime: '25:00' }, 'BAD_TIME'],
  [{ eveningTime: 'six' }, 'BAD_TIME'],
  [{ digestWeekday: 0 }, 'OUT_OF_RANGE'],
  [{ digestWeekday: 8 }, 'OUT_OF_RANGE'],
])('refuses %j with %s, and changes nothing', async (over, code) => {
  const { userErrors } = await act(here.priya, 'chooseGroupMail', chosen(over))
  expect(userErrors.map(error => [error.code, error.path])).toEqual([[code, Object.keys(over)]])
  expect(await told(here.tomas)).toEqual(usual)
})

it('is told to nobody who is kept from the table, nor chosen by them', async () => {
  await done(here.priya, 'chooseGroupMail', chosen())
  await here.database.asSuperuser(
    `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
    [here.priya.id],
  )
  expect(await told(here.priya)).toEqual(usual)
  expect(await refusals(here.priya, 'chooseGroupMail', chosen())).toEqual(['PAUSED'])
})
