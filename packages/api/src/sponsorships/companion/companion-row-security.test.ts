import { expect, test } from 'vitest'
import { openAccompanied } from '../../../test/accompanied.ts'
import { done } from '../../../test/act.ts'
import { plantSeat, type PlantedMember } from '../../../test/planted-table.ts'
import type { Seat } from '../../database/seat.ts'

// Asked of the database itself, from a seat: here no policy of the application says anything.
const here = openAccompanied()

async function seatOf({ accountId }: PlantedMember, groupId = here.table.id): Promise<Seat> {
  const found = await here.world.server.database.findSeat(accountId, { id: groupId })
  if (!found) throw new Error('They have no seat there.')
  return found.seat
}

async function query(seat: Seat, sql: string, values: unknown[] = []): Promise<unknown[]> {
  return here.world.server.database.asSeat(seat, manager => manager.query(sql, values))
}

async function everythingFor(seat: Seat): Promise<unknown[]> {
  const found: unknown[] = []
  for (const table of ['companionships', 'companion_marks', 'companion_lines'])
    found.push(...(await query(seat, `select * from ${table}`)))
  return found
}

async function fillPage(): Promise<void> {
  const onPage = { groupId: here.table.id, companionshipId: here.companionshipId }
  await done(here.tomas, 'writeCompanionLine', { ...onPage, text: 'first between Tomás and Dana' })
  await done(here.dana, 'writeCompanionLine', { ...onPage, text: 'second between Tomás and Dana' })
  await done(here.dana, 'markPrompt', { ...onPage, prompt: 'HOW_IS_IT_GOING', mark: 'TICKED' })
}

test('the two find their page, and an admin, another member, next door and another seat find nothing of it', async () => {
  await fillPage()
  for (const one of [here.tomas, here.dana]) expect(await everythingFor(await seatOf(one))).toHaveLength(4)
  const nora = here.world.nextDoor.members[0] as PlantedMember
  await plantSeat(here.world.database, here.world.server.url, here.world.nextDoor.id, here.dana)
  const others = [
    await seatOf(here.priya),
    await seatOf(here.mei),
    await seatOf(nora, here.world.nextDoor.id),
    await seatOf(here.dana, here.world.nextDoor.id),
  ]
  for (const other of others) expect(await everythingFor(other)).toEqual([])
})

test('after a hand-over the former companion finds nothing of the new page, and the new one nothing of the old', async () => {
  await fillPage()
  const [groupId, sponsorshipId] = [here.table.id, here.sponsorshipId]
  const asking = { groupId, sponsorshipId, memberId: here.mei.id, reason: 'I move away.' }
  const { handOver } = await done<{ handOver: { id: string } }>(
    here.tomas,
    'proposeHandOver',
    asking,
    'handOver { id }',
  )
  await done(here.mei, 'answerHandOver', { groupId, handOverId: handOver.id, agrees: true })
  const [page] = await here.openPages()
  await done(here.dana, 'writeCompanionLine', {
    groupId,
    companionshipId: page?.id,
    text: 'between Mei and Dana',
  })

  const seenBy = async (member: PlantedMember) => JSON.stringify(await everythingFor(await seatOf(member)))
  expect(await seenBy(here.tomas)).not.toContain('between Mei and Dana')
  expect(await seenBy(here.tomas)).not.toContain(page?.id)
  expect(await seenBy(here.mei)).not.toContain('between Tomás and Dana')
  expect(await seenBy(here.mei)).toContain('between Mei and Dana')
  expect(await seenBy(here.priya)).toBe('[]')
})

test('nobody else writes on the page, and neither of the two in the name of the other', async () => {
  await fillPage()
  const line =
    'insert into companion_lines (group_id, companionship_id, author_id, text, written_at) values ($1, $2, $3, $4, now())'
  const forged = (authorId: string) => [here.table.id, here.companionshipId, authorId, 'forged']
  const refused = { driverError: { code: '42501' } }
  for (const member of [here.priya, here.mei]) {
    const seat = await seatOf(member)
    await expect(query(seat, line, forged(member.id))).rejects.toMatchObject(refused)
    await expect(query(seat, line, forged(here.dana.id))).rejects.toMatchObject(refused)
    for (const change of [
      `update companion_lines set text = 'forged'`,
      `update companion_marks set mark = 'SKIPPED'`,
      'update companionships set newcomer_confirmed_at = now()',
      'delete from companion_lines',
      'delete from companion_marks',
    ])
      await query(seat, change)
  }
  await query(await seatOf(here.tomas), `update companion_lines set text = 'forged'`)
  const lines = await here.rows<{ text: string }>(
    'select text from companion_lines where group_id = $1 and author_id <> (select sponsor_id from sponsorships where group_id = $1)',
  )
  expect(lines).toEqual([{ text: 'second between Tomás and Dana' }])
  expect(await here.rows(`select from companion_marks where group_id = $1 and mark = 'TICKED'`)).toHaveLength(
    1,
  )
  expect(
    await here.rows('select from companionships where group_id = $1 and newcomer_confirmed_at is null'),
  ).toHaveLength(1)
})

test('a hand-over is found by those whom it concerns alone, and agreed to by no seat', async () => {
  const [groupId, sponsorshipId] = [here.table.id, here.sponsorshipId]
  const asking = { groupId, sponsorshipId, memberId: here.mei.id, reason: 'I move away.' }
  await done(here.tomas, 'proposeHandOver', asking)
  for (const concerned of [here.tomas, here.dana, here.mei, here.priya]) {
    expect(await query(await seatOf(concerned), 'select id from hand_overs')).toHaveLength(1)
  }
  expect(await query(await seatOf(here.noor), 'select id from hand_overs')).toEqual([])
  const agree = `update hand_overs set answer = 'AGREED', answered_at = now()`
  await expect(query(await seatOf(here.mei), agree)).rejects.toMatchObject({ driverError: { code: '42501' } })
  const makeCompanion = 'update sponsorships set sponsor_id = $1'
  await query(await seatOf(here.mei), makeCompanion, [here.mei.id])
  expect((await here.sponsorship()).sponsor_id).toBe(here.tomas.id)
})
