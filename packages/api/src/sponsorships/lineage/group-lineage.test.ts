import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openAccompanied } from '../../../test/accompanied.ts'
import { done } from '../../../test/act.ts'
import type { PlantedMember, PlantedTable } from '../../../test/planted-table.ts'
import { statementsDuring } from '../../../test/statements-during.ts'

const here = openAccompanied()
const words = 'Dana asks what nobody else dares to ask.'

type Entry = {
  level: number
  member: { name: string } | null
  isNewcomer: boolean
  leftIn: number | null
  words: string | null
}

async function lineageSeenBy({ ask }: PlantedMember, { slug }: PlantedTable = here.table): Promise<Entry[]> {
  const { group } = await ask<{ group: { lineage: Entry[] } }>(
    `query ($slug: String!) { group(slug: $slug) { lineage { level member { name } isNewcomer leftIn words } } }`,
    { slug },
  )
  return group.lineage
}

const drawing = (entries: Entry[]) =>
  entries.map(({ level, member }) => '  '.repeat(level) + (member?.name ?? '?'))

/** Brings in as many more as are asked for, each by one who is there. */
async function growTo(size: number): Promise<void> {
  const { database } = here.world
  const ids = here.table.members.map(({ id }) => id)
  for (let at = ids.length; at < size; at++) {
    const [id, accountId, sponsorshipId] = [randomUUID(), randomUUID(), randomUUID()]
    const sponsorId = ids[Math.floor(at / 3)]
    await database.asSuperuser('insert into auth.accounts (id, email) values ($1, $2)', [
      accountId,
      `${id}@example.org`,
    ])
    await database.asSuperuser(
      `insert into members (group_id, id, account_id, name, trade, standing, charter_version)
       values ($1, $2, $3, $4, 'baker', 'SETTLED', 1)`,
      [here.table.id, id, accountId, `Member ${at}`],
    )
    await database.asSuperuser(
      `insert into sponsorships (group_id, id, sponsor_id, candidate_name, words, state, newcomer_id)
       values ($1, $2, $3, 'Somebody', $4, 'COMPLETED', $5)`,
      [here.table.id, sponsorshipId, sponsorId, `why ${at}`, id],
    )
    await database.asSuperuser(
      'insert into lineage (group_id, newcomer_id, sponsor_id, sponsorship_id) values ($1, $2, $3, $4)',
      [here.table.id, id, sponsorId, sponsorshipId],
    )
    ids.push(id)
  }
}

describe('the lineage of a group', () => {
  it('shows everyone under who brought them in, newcomers marked, with the words of their sponsor', async () => {
    const entries = await lineageSeenBy(here.mei)
    expect(drawing(entries)).toEqual([
      'Priya Kaur',
      'Tomás Ortega',
      '  Dana Kowalski',
      'Mei Tanaka',
      'Noor Haddad',
    ])
    expect(entries[2]).toEqual({
      level: 1,
      member: { name: 'Dana Kowalski' },
      isNewcomer: true,
      leftIn: null,
      words,
    })
    expect(entries[1]).toMatchObject({ isNewcomer: false, leftIn: null, words: null })
  })

  it('stays as it is after a hand-over', async () => {
    const before = await lineageSeenBy(here.noor)
    const [groupId, sponsorshipId] = [here.table.id, here.sponsorshipId]
    const asking = { groupId, sponsorshipId, memberId: here.mei.id, reason: 'I move away.' }
    const { handOver } = await done<{ handOver: { id: string } }>(
      here.tomas,
      'proposeHandOver',
      asking,
      'handOver { id }',
    )
    await done(here.mei, 'answerHandOver', { groupId, handOverId: handOver.id, agrees: true })
    expect(await lineageSeenBy(here.noor)).toEqual(before)
  })

  it('says of whoever left in which year, by the clock of the group, and nothing that names them', async () => {
    await done(here.dana, 'leaveGroup', { groupId: here.table.id })
    // Half past eleven in the evening in Lisbon, half past midnight in Berlin.
    await here.rows(
      `update members set ended_at = '2024-12-31T23:30:00Z' where group_id = $1 and ended_at is not null`,
    )
    const [, , dana] = await lineageSeenBy(here.mei)
    expect(dana).toEqual({ level: 1, member: null, isNewcomer: false, leftIn: 2024, words: null })
    await here.rows(`update groups set time_zone = 'Europe/Berlin' where id = $1`)
    expect((await lineageSeenBy(here.mei))[2]).toMatchObject({ leftIn: 2025 })
  })

  it('keeps the name of whoever chose to leave it, and whom they brought in under it', async () => {
    await done(here.tomas, 'leaveGroup', { groupId: here.table.id, leavesName: true })
    const year = new Date().getFullYear()
    expect((await lineageSeenBy(here.mei)).slice(1, 3)).toEqual([
      { level: 0, member: { name: 'Tomás Ortega' }, isNewcomer: false, leftIn: year, words: null },
      { level: 1, member: { name: 'Dana Kowalski' }, isNewcomer: true, leftIn: null, words },
    ])
  })

  it('leaves whoever was released without a name, and their newcomer where they are', async () => {
    await here.rows(
      `update members set ended_at = now(), ended_as = 'RELEASED', end_reason = 'kept selling'
       where group_id = $1 and name = 'Tomás Ortega'`,
    )
    const entries = await lineageSeenBy(here.mei)
    expect(drawing(entries).slice(1, 3)).toEqual(['?', '  Dana Kowalski'])
    expect(JSON.stringify(entries)).not.toContain('selling')
  })

  it('shows nobody twice and loses nobody when the data hold a circle', async () => {
    await here.rows(
      `insert into lineage (group_id, newcomer_id, sponsor_id, sponsorship_id)
       select group_id, sponsor_id, newcomer_id, sponsorship_id from lineage where group_id = $1`,
    )
    expect(drawing(await lineageSeenBy(here.mei)).toSorted()).toEqual(
      ['Priya Kaur', 'Tomás Ortega', '  Dana Kowalski', 'Mei Tanaka', 'Noor Haddad'].toSorted(),
    )
  })

  it('is empty for whoever is kept from the table, and of nobody next door', async () => {
    await here.world.database.asSuperuser(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'a rest' where id = $1`,
      [here.mei.id],
    )
    expect(await lineageSeenBy(here.mei)).toEqual([])
    const nextDoor = here.world.nextDoor
    expect(drawing(await lineageSeenBy(nextDoor.members[0] as PlantedMember, nextDoor))).toEqual([
      'Nora Next',
      'Olaf Next',
    ])
  })

  it('of two hundred takes as many statements as of five: one', async () => {
    const reading = async () => {
      const sent = await statementsDuring(() => lineageSeenBy(here.priya))
      return sent.map(({ name }) => name)
    }
    const few = await reading()
    await growTo(200)
    expect(await reading()).toEqual(few)
    expect(few.filter(name => name === 'lineage_of_group')).toHaveLength(1)
    const entries = await lineageSeenBy(here.priya)
    expect(entries).toHaveLength(200)
    expect(new Set(entries.map(({ member }) => member?.name)).size).toBe(200)
    expect(Math.max(...entries.map(({ level }) => level))).toBeGreaterThan(3)
  })
})
