import { expect, test } from 'vitest'
import { openAccompanied } from '../../test/accompanied.ts'
import { advanceSponsorshipsEverywhere } from './advance-everywhere.ts'

const here = openAccompanied()

/** The groups that a run reaches, of which the first fails. */
async function reached(): Promise<string[]> {
  const { server, clock } = here.world
  const seen: string[] = []
  const run = advanceSponsorshipsEverywhere(server.database, clock.now, [
    async groupId => {
      seen.push(groupId)
      if (seen.length === 1) throw new Error('This one fails.')
    },
  ])
  await expect(run()).rejects.toThrow('what was due could not be done')
  return seen
}

test('a group in which it fails keeps no other waiting, nor do those in which nothing is due get looked at', async () => {
  const nextDoor = here.world.nextDoor
  const [nora, olaf] = nextDoor.members
  await here.world.database.asSuperuser(
    `insert into sponsorships (group_id, id, sponsor_id, candidate_name, words, state, newcomer_id, due_at)
     values ($1, gen_random_uuid(), $2, 'Olaf', 'He listens.', 'ACTIVE', $3, now() + interval '1 day')`,
    [nextDoor.id, nora?.id, olaf?.id],
  )
  here.world.clock.passDays(2)
  expect(await reached()).toEqual([nextDoor.id])
  here.world.clock.passDays(120)
  expect((await reached()).toSorted()).toEqual([here.table.id, nextDoor.id].toSorted())
})

test('a companion who is gone is found out about even when nobody was told of it', async () => {
  const { server, clock, database } = here.world
  const seen: string[] = []
  const look = advanceSponsorshipsEverywhere(server.database, clock.now, [
    async groupId => void seen.push(groupId),
  ])
  await look()
  expect(seen).not.toContain(here.table.id)
  await database.asSuperuser(
    `update members m set ended_at = now(), ended_as = 'LEFT' from sponsorships s
     where s.group_id = $1 and s.state = 'ACTIVE' and m.group_id = $1 and m.id = s.sponsor_id`,
    [here.table.id],
  )
  await look()
  expect(seen).toContain(here.table.id)
})
