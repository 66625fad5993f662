import { describe, expect, it } from 'vitest'
import { openAccompanied } from '../../../test/accompanied.ts'
import { act, done, toldTo, refusals } from '../../../test/act.ts'
import { eventually } from '../../../test/eventually.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { startTestServer } from '../../../test/test-server.ts'

const here = openAccompanied()

const accompaniment = () => ({ groupId: here.table.id, sponsorshipId: here.sponsorshipId })
const confirm = (member: PlantedMember) => refusals(member, 'confirmSettled', accompaniment())
const extend = (member: PlantedMember) => refusals(member, 'extendAccompaniment', accompaniment())

type Can = { state: string; viewerCanConfirm: boolean; viewerCanExtend: boolean }

async function seenBy({ ask }: PlantedMember): Promise<Can> {
  const { group } = await ask<{ group: { sponsorship: Can } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { sponsorship(id: $id) {
      state viewerCanConfirm viewerCanExtend } } }`,
    { slug: here.table.slug, id: here.sponsorshipId },
  )
  return group.sponsorship
}

const standingOfDana = async () =>
  (
    await here.rows<{ standing: string }>(
      `select standing from members where group_id = $1 and name = 'Dana Kowalski'`,
    )
  )[0]?.standing

const kindsTo = async (member: PlantedMember) =>
  (await toldTo(here.world.database, member)).map(({ kind }) => kind)

const askJob = () => here.world.database.asSuperuser(`select graphile_worker.add_job('advance-sponsorships')`)
const jobsLeft = () =>
  here.world.database.asSuperuser(
    `select 1 from graphile_worker.jobs where task_identifier in ('advance-sponsorships', 'follow-facts')`,
  )

describe('saying that the newcomer has settled', () => {
  it('waits for the end of the accompaniment, and says so', async () => {
    here.world.clock.passDays(89.9)
    expect(await seenBy(here.dana)).toMatchObject({ viewerCanConfirm: false })
    expect(await confirm(here.dana)).toEqual(['NOT_YET'])
    here.world.clock.passDays(0.2)
    expect(await seenBy(here.dana)).toMatchObject({ viewerCanConfirm: true })
    expect(await confirm(here.dana)).toEqual([])
  })

  it('by one of them waits for the other, who reads it on the page', async () => {
    here.world.clock.passDays(91)
    const answer = await done<{ companionship: object; sponsorship: Can }>(
      here.tomas,
      'confirmSettled',
      accompaniment(),
      'sponsorship { state viewerCanConfirm } companionship { viewerConfirmed otherConfirmed endedAt }',
    )
    expect(answer).toMatchObject({
      sponsorship: { state: 'ACTIVE', viewerCanConfirm: false },
      companionship: { viewerConfirmed: true, otherConfirmed: false, endedAt: null },
    })
    const { group } = await here.dana.ask<{ group: { viewerSeat: { companionships: object[] } } }>(
      `query ($slug: String!) { group(slug: $slug) { viewerSeat { companionships {
        viewerConfirmed otherConfirmed } } } }`,
      { slug: here.table.slug },
    )
    expect(group.viewerSeat.companionships).toEqual([{ viewerConfirmed: false, otherConfirmed: true }])
    expect(await confirm(here.tomas)).toEqual([])
    expect((await here.sponsorship()).state).toBe('ACTIVE')
    expect(await here.facts()).toEqual([])
  })

  it('by both completes it at once: settled, written to, the page closed, the lineage as it was', async () => {
    here.world.clock.passDays(91)
    expect(await confirm(here.dana)).toEqual([])
    const answer = await done<{ companionship: { endedAt: string | null }; sponsorship: Can }>(
      here.tomas,
      'confirmSettled',
      accompaniment(),
      'sponsorship { state endedAt newcomer { standing companion { id } } } companionship { endedAt }',
    )
    expect(answer).toMatchObject({
      sponsorship: { state: 'COMPLETED', newcomer: { standing: 'SETTLED', companion: null } },
    })
    expect(answer.companionship.endedAt).not.toBeNull()
    expect(await here.openPages()).toEqual([])
    expect(await here.facts()).toEqual(['SPONSORSHIP_COMPLETED'])
    expect(await kindsTo(here.dana)).toEqual(['ACCOMPANIMENT_COMPLETED'])
    expect(await kindsTo(here.tomas)).toEqual(['ACCOMPANIMENT_COMPLETED'])
    expect(await kindsTo(here.mei)).toEqual([])
    expect(await here.rows('select sponsor_id from lineage where group_id = $1')).toEqual([
      { sponsor_id: here.tomas.id },
    ])
    expect(await confirm(here.dana)).toEqual(['NOT_NOW'])
  })

  it('by both at the same moment completes it once', async () => {
    here.world.clock.passDays(91)
    expect((await Promise.all([confirm(here.dana), confirm(here.tomas)])).flat()).toEqual([])
    await here.advance()
    expect((await here.sponsorship()).state).toBe('COMPLETED')
    expect(await here.facts()).toEqual(['SPONSORSHIP_COMPLETED'])
    expect(await kindsTo(here.dana)).toEqual(['ACCOMPANIMENT_COMPLETED'])
  })

  it('is for the two alone', async () => {
    here.world.clock.passDays(91)
    for (const other of [here.priya, here.mei]) {
      expect(await confirm(other)).toEqual(['NOT_ALLOWED'])
      expect(await extend(other)).toEqual(['NOT_ALLOWED'])
      expect(await seenBy(other)).toMatchObject({ viewerCanConfirm: false, viewerCanExtend: false })
    }
    const nora = here.world.nextDoor.members[0] as PlantedMember
    expect(await confirm(nora)).toEqual(['NOT_FOUND'])
    expect(
      await refusals(nora, 'confirmSettled', { ...accompaniment(), groupId: here.world.nextDoor.id }),
    ).toEqual(['NOT_FOUND'])
  })

  it.each([1, 2, 3, 4])(
    'while the newcomer leaves, it ends as one of the two, never as both (%i)',
    async () => {
      here.world.clock.passDays(91)
      await confirm(here.tomas)
      const leaving = { groupId: here.table.id }
      await Promise.all([
        act(here.dana, 'confirmSettled', accompaniment()),
        done(here.dana, 'leaveGroup', leaving),
      ])
      await here.advance()
      const { state } = await here.sponsorship()
      expect(['COMPLETED', 'ENDED']).toContain(state)
      expect(await standingOfDana()).toBe(state === 'COMPLETED' ? 'SETTLED' : 'NEWCOMER')
      expect(await here.facts()).toEqual(state === 'COMPLETED' ? ['SPONSORSHIP_COMPLETED'] : [])
      expect(await here.openPages()).toEqual([])
    },
  )
})

describe('asking for more time', () => {
  it('can be done from 14 days before the end, once, and gives 30 days', async () => {
    here.world.clock.passDays(75.9)
    expect(await seenBy(here.dana)).toMatchObject({ viewerCanExtend: false })
    expect(await extend(here.dana)).toEqual(['NOT_YET'])
    here.world.clock.passDays(0.2)
    expect(await seenBy(here.tomas)).toMatchObject({ viewerCanExtend: true })
    const before = await here.rows<{ completes_at: Date }>('select * from sponsorships where group_id = $1')
    const { sponsorship } = await done<{ sponsorship: Record<string, string> }>(
      here.tomas,
      'extendAccompaniment',
      accompaniment(),
      'sponsorship { accompaniedUntil completesAt extendedAt viewerCanExtend }',
    )
    const completesAt = before[0]?.completes_at.getTime() ?? 0
    expect(Date.parse(sponsorship['accompaniedUntil'] ?? '')).toBe(completesAt)
    expect(Date.parse(sponsorship['completesAt'] ?? '')).toBe(completesAt + 30 * 86_400_000)
    expect(sponsorship['viewerCanExtend']).toBe(false)
    expect(await here.facts()).toEqual(['SPONSORSHIP_EXTENDED'])
    expect(await extend(here.dana)).toEqual(['NOT_NOW'])
    expect(
      await here.rows('select from sponsorships where group_id = $1 and due_at = completes_at'),
    ).toHaveLength(1)
  })

  it('at the same moment by both extends it once', async () => {
    here.world.clock.passDays(80)
    const codes = (await Promise.all([extend(here.dana), extend(here.tomas)])).flat()
    expect(codes).toEqual(['NOT_NOW'])
    expect(await here.facts()).toEqual(['SPONSORSHIP_EXTENDED'])
  })

  it('asks whoever had confirmed again at the new end', async () => {
    here.world.clock.passDays(91)
    await confirm(here.tomas)
    expect(await extend(here.dana)).toEqual([])
    expect(await confirm(here.dana)).toEqual(['NOT_YET'])
    here.world.clock.passDays(30)
    expect(await confirm(here.dana)).toEqual([])
    expect((await here.sponsorship()).state).toBe('ACTIVE')
    expect(await confirm(here.tomas)).toEqual([])
    expect((await here.sponsorship()).state).toBe('COMPLETED')
  })

  it('comes too late once it completes by itself', async () => {
    here.world.clock.passDays(121)
    expect(await extend(here.dana)).toEqual(['NOT_NOW'])
  })
})

describe('an accompaniment, by the clock,', () => {
  it('completes by itself on its last day, and not before', async () => {
    here.world.clock.passDays(119.9)
    await here.advance()
    expect((await here.sponsorship()).state).toBe('ACTIVE')
    here.world.clock.passDays(0.2)
    await here.advance()
    expect((await here.sponsorship()).state).toBe('COMPLETED')
    expect(await standingOfDana()).toBe('SETTLED')
  })

  it('is found as due, and done by the job, which asks by the clock it was handed', async () => {
    here.world.clock.passDays(121)
    await askJob()
    await eventually(async () => expect((await here.sponsorship()).state).toBe('COMPLETED'))
  })

  it('completes once, whoever and how many ask at the same time', async () => {
    here.world.clock.passDays(121)
    await Promise.all(Array.from({ length: 5 }, () => here.advance()))
    await here.advance()
    expect(await here.facts()).toEqual(['SPONSORSHIP_COMPLETED'])
    expect(await kindsTo(here.tomas)).toEqual(['ACCOMPANIMENT_COMPLETED'])
    expect(await here.rows('select from sponsorships where group_id = $1 and due_at is null')).toHaveLength(1)
  })

  it('completes once where two processes run, each with the job by the clock', async () => {
    const { database, clock } = here.world
    const second = await startTestServer(database, { clock: clock.now })
    try {
      clock.passDays(121)
      for (let times = 0; times < 3; times++) await askJob()
      await Promise.all([here.advance(), here.advance(second.database)])
      await eventually(async () => expect(await jobsLeft()).toEqual([]))
      expect(await here.facts()).toEqual(['SPONSORSHIP_COMPLETED'])
      expect(await kindsTo(here.dana)).toEqual(['ACCOMPANIMENT_COMPLETED'])
    } finally {
      await second.stop()
    }
  })

  it('waits for a newcomer who is just leaving, and then ends instead of completing', async () => {
    here.world.clock.passDays(121)
    await here.whileDanaLeaves(() => here.advance())
    expect((await here.sponsorship()).state).toBe('ENDED')
    expect(await standingOfDana()).toBe('NEWCOMER')
    expect(await here.facts()).toEqual([])
  })

  it('completes too while nobody accompanies, and writes to the newcomer', async () => {
    await done(here.tomas, 'leaveGroup', { groupId: here.table.id })
    await here.advance()
    here.world.clock.passDays(121)
    await here.advance()
    expect((await here.sponsorship()).state).toBe('COMPLETED')
    expect(await kindsTo(here.dana)).toEqual(['COMPANION_GONE', 'ACCOMPANIMENT_COMPLETED'])
    expect(await kindsTo(here.tomas)).toEqual(['MEMBER_LEFT'])
  })
})

describe('when somebody is gone', () => {
  it('an accompaniment ends with its newcomer, by the follower alone, and nobody is asked any more to accompany', async () => {
    const asking = { ...accompaniment(), memberId: here.mei.id, reason: 'I move away.' }
    await done(here.tomas, 'proposeHandOver', asking)
    await done(here.dana, 'leaveGroup', { groupId: here.table.id })
    await eventually(async () => expect((await here.sponsorship()).state).toBe('ENDED'))
    expect(await here.openPages()).toEqual([])
    expect(await here.rows('select answer from hand_overs where group_id = $1')).toEqual([
      { answer: 'WITHDRAWN' },
    ])
    expect(await standingOfDana()).toBe('NEWCOMER')
    expect(await confirm(here.tomas)).toEqual(['NOT_NOW'])
  })

  it('the newcomer keeps everything without their companion, and the admins are asked to find another', async () => {
    await done(here.tomas, 'leaveGroup', { groupId: here.table.id })
    await eventually(async () => expect(await here.facts()).toEqual(['COMPANION_GONE']))
    await Promise.all(Array.from({ length: 3 }, () => here.advance()))
    expect(await here.facts()).toEqual(['COMPANION_GONE'])
    expect(await here.openPages()).toEqual([])
    expect((await here.sponsorship()).state).toBe('ACTIVE')

    const [toDana] = await toldTo(here.world.database, here.dana)
    expect(toDana).toMatchObject({ kind: 'COMPANION_GONE' })
    expect(toDana?.text).toContain('You keep your seat, and everything else, as it is.')
    const toPriya = (await toldTo(here.world.database, here.priya)).at(-1)
    expect(toPriya).toMatchObject({ kind: 'SUCCESSOR_NEEDED' })
    expect(toPriya?.text).toContain(`/people/sponsorships/${here.sponsorshipId}`)

    const seen = async ({ ask }: PlantedMember) =>
      ask<{ group: { member: object } }>(
        `query ($slug: String!, $id: ID!) { group(slug: $slug) { member(id: $id) {
          standing companion { id } sponsor { id } sponsorship { state successorDueAt companion { id } } } } }`,
        { slug: here.table.slug, id: here.dana.id },
      )
    const { group } = await seen(here.priya)
    expect(group.member).toMatchObject({
      standing: 'NEWCOMER',
      companion: null,
      sponsor: { id: here.tomas.id },
      sponsorship: { state: 'ACTIVE', companion: null, successorDueAt: expect.any(String) },
    })
    expect((await seen(here.mei)).group.member).toMatchObject({ sponsorship: { successorDueAt: null } })
    expect(await confirm(here.dana)).toEqual(['NOT_YET'])
    here.world.clock.passDays(91)
    expect(await confirm(here.dana)).toEqual(['NOT_NOW'])
  })
})
