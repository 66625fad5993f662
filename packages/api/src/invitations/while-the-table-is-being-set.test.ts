import { expect, test } from 'vitest'
import { refusals } from '../../test/act.ts'
import { letterTo } from '../../test/candidate.ts'
import { inviteCleared, plantCandidate } from '../../test/cleared.ts'
import { openTwoTables } from '../../test/two-tables.ts'

const world = openTwoTables()

test('nobody who was cleared is invited before the table is set, which next door may be', async () => {
  const { database, table, nextDoor, priya, tomas, email } = world
  const sponsorshipId = await plantCandidate(database, table, tomas, { address: email })
  await database.asSuperuser(`update groups set being_set_until = now() + interval '60 days' where id = $1`, [
    table.id,
  ])
  const asked = { groupId: table.id, sponsorshipId }
  expect(await refusals(priya, 'inviteClearedCandidate', asked)).toEqual(['TABLE_IS_BEING_SET'])
  const waiting = `select from invitations where group_id in ($1, $2)`
  expect(await database.asSuperuser(waiting, [table.id, nextDoor.id])).toEqual([])

  await database.asSuperuser(
    `update groups set being_set_until = case when id = $1 then null else now() + interval '60 days' end
     where id in ($1, $2)`,
    [table.id, nextDoor.id],
  )
  await inviteCleared(table, priya, sponsorshipId)
  expect(await letterTo(database, 'INVITATION', email)).toContain('Tomás Ortega')
})
