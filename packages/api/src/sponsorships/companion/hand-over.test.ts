import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openAccompanied } from '../../../test/accompanied.ts'
import { act, done, toldTo, refusals } from '../../../test/act.ts'
import { plantSeat, type PlantedMember } from '../../../test/planted-table.ts'
import { companionLetterKinds } from './companion-letter-kinds.ts'

const here = openAccompanied()

const reason = 'I move to Porto in May, and cannot be there on Tuesdays.'
const asking = (to: PlantedMember, more: object = {}) => ({
  groupId: here.table.id,
  sponsorshipId: here.sponsorshipId,
  memberId: to.id,
  reason,
  ...more,
})

type Asked = { id: string; answer: string | null }

async function asked(by: PlantedMember, to: PlantedMember): Promise<string> {
  const { handOver } = await done<{ handOver: Asked }>(by, 'proposeHandOver', asking(to), 'handOver { id }')
  return handOver.id
}

const answering = (handOverId: string, agrees = true) => ({ groupId: here.table.id, handOverId, agrees })
const answer = (member: PlantedMember, id: string, agrees = true) =>
  refusals(member, 'answerHandOver', answering(id, agrees))
const withdraw = (member: PlantedMember, handOverId: string) =>
  refusals(member, 'withdrawHandOver', { groupId: here.table.id, handOverId })

const kindsTo = async (member: PlantedMember) =>
  (await toldTo(here.world.database, member)).map(({ kind }) => kind)

type SeenHandOver = {
  reason: string
  to: { name: string }
  proposedBy: { name: string }
  viewerCanAnswer: boolean
  viewerCanWithdraw: boolean
}

type Seen = {
  viewerSeat: { askedHandOvers: { sponsorship: { newcomer: { name: string } } }[]; companionships: object[] }
  sponsorship: {
    openHandOver: SeenHandOver | null
    viewerCanProposeHandOver: boolean
    companion: { name: string } | null
  }
}

async function seenBy({ ask }: PlantedMember): Promise<Seen> {
  const { group } = await ask<{ group: Seen }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) {
      viewerSeat { askedHandOvers { sponsorship { newcomer { name } } } companionships { id } }
      sponsorship(id: $id) { viewerCanProposeHandOver companion { name }
        openHandOver { reason to { name } proposedBy { name } viewerCanAnswer viewerCanWithdraw } }
    } }`,
    { slug: here.table.slug, id: here.sponsorshipId },
  )
  return group
}

const lineage = () => here.rows('select * from lineage where group_id = $1')

describe('asking another to accompany', () => {
  it('can be done by sponsor, newcomer and admins, and by nobody else', async () => {
    for (const one of [here.tomas, here.dana, here.priya]) {
      expect((await seenBy(one)).sponsorship.viewerCanProposeHandOver).toBe(true)
      await asked(one, here.mei)
    }
    expect((await seenBy(here.noor)).sponsorship.viewerCanProposeHandOver).toBe(false)
    expect(await refusals(here.noor, 'proposeHandOver', asking(here.mei))).toEqual(['NOT_ALLOWED'])
    const nora = here.world.nextDoor.members[0] as PlantedMember
    expect(await refusals(nora, 'proposeHandOver', asking(here.mei))).toEqual(['NOT_FOUND'])
    const elsewhere = asking(here.mei, { groupId: here.world.nextDoor.id })
    expect(await refusals(nora, 'proposeHandOver', elsewhere)).toEqual(['NOT_FOUND'])
  })

  it('is told to whoever is asked, by mail and on their seat, and seen by all whom it concerns', async () => {
    await asked(here.tomas, here.mei)
    const [letter] = await toldTo(here.world.database, here.mei)
    expect(letter).toMatchObject({ kind: 'HAND_OVER_ASKED' })
    expect(letter?.text).toContain(reason)
    const { viewerSeat, sponsorship } = await seenBy(here.mei)
    expect(viewerSeat.askedHandOvers).toEqual([{ sponsorship: { newcomer: { name: 'Dana Kowalski' } } }])
    expect(sponsorship.openHandOver).toEqual({
      reason,
      to: { name: 'Mei Tanaka' },
      proposedBy: { name: 'Tomás Ortega' },
      viewerCanAnswer: true,
      viewerCanWithdraw: false,
    })
    const can = { viewerCanAnswer: false }
    expect((await seenBy(here.tomas)).sponsorship.openHandOver).toMatchObject({
      ...can,
      viewerCanWithdraw: true,
    })
    expect((await seenBy(here.priya)).sponsorship.openHandOver).toMatchObject({
      ...can,
      viewerCanWithdraw: true,
    })
    expect((await seenBy(here.dana)).sponsorship.openHandOver).toMatchObject({
      ...can,
      viewerCanWithdraw: false,
    })
    expect((await seenBy(here.noor)).sponsorship.openHandOver).toBeNull()
    expect((await seenBy(here.noor)).viewerSeat.askedHandOvers).toEqual([])
  })

  it('takes nobody who could not do it: one of the two, a newcomer, someone paused, gone, or from next door', async () => {
    const nora = here.world.nextDoor.members[0] as PlantedMember
    const fresh = await plantSeat(here.world.database, here.world.server.url, here.table.id, nora)
    await here.world.database.asSuperuser(`update members set standing = 'NEWCOMER' where id = $1`, [
      fresh.id,
    ])
    await here.world.database.asSuperuser(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'a rest' where id = $1`,
      [here.mei.id],
    )
    await done(here.noor, 'leaveGroup', { groupId: here.table.id })
    for (const one of [here.tomas, here.dana, fresh, here.mei, here.noor, nora]) {
      expect(await refusals(here.priya, 'proposeHandOver', asking(one)), one.name).toEqual([
        'CANNOT_ACCOMPANY',
      ])
    }
    const nobody = asking(here.mei, { memberId: 'nobody' })
    expect(await refusals(here.priya, 'proposeHandOver', nobody)).toEqual(['CANNOT_ACCOMPANY'])
    expect(await here.rows('select from hand_overs where group_id = $1')).toEqual([])
  })

  it('needs a reason', async () => {
    expect(await refusals(here.tomas, 'proposeHandOver', asking(here.mei, { reason: ' ' }))).toEqual([
      'EMPTY',
    ])
    const long = asking(here.mei, { reason: 'x'.repeat(1001) })
    expect(await refusals(here.tomas, 'proposeHandOver', long)).toEqual(['TOO_LONG'])
  })

  it('takes the place of an earlier question that nobody has answered', async () => {
    const first = await asked(here.tomas, here.mei)
    await asked(here.dana, here.noor)
    expect(await answer(here.mei, first)).toEqual(['NOT_NOW'])
    expect((await seenBy(here.mei)).viewerSeat.askedHandOvers).toEqual([])
    expect((await seenBy(here.priya)).sponsorship.openHandOver).toMatchObject({ to: { name: 'Noor Haddad' } })
  })

  it('by two at the same moment leaves one question open', async () => {
    await Promise.all([
      act(here.tomas, 'proposeHandOver', asking(here.mei)),
      act(here.dana, 'proposeHandOver', asking(here.noor)),
    ])
    expect(await here.rows('select from hand_overs where group_id = $1 and answer is null')).toHaveLength(1)
    expect(await here.rows('select from hand_overs where group_id = $1')).toHaveLength(2)
  })

  it('is too late once it is completed', async () => {
    await here.rows(`update sponsorships set state = 'COMPLETED' where group_id = $1`)
    expect(await refusals(here.tomas, 'proposeHandOver', asking(here.mei))).toEqual(['NOT_NOW'])
  })
})

describe('agreeing', () => {
  it('makes the one who was asked the companion, on a page of their own; the lineage stays', async () => {
    const before = await lineage()
    const id = await asked(here.tomas, here.mei)
    const answered = await done(
      here.mei,
      'answerHandOver',
      answering(id),
      `handOver { answer viewerCanAnswer } sponsorship { state companion { name } sponsor { name }
        newcomer { standing sponsor { name } companion { name } } companionship { id viewerLine otherLine } }`,
    )
    expect(answered).toMatchObject({
      handOver: { answer: 'AGREED', viewerCanAnswer: false },
      sponsorship: {
        state: 'ACTIVE',
        companion: { name: 'Mei Tanaka' },
        sponsor: { name: 'Mei Tanaka' },
        newcomer: {
          standing: 'NEWCOMER',
          sponsor: { name: 'Tomás Ortega' },
          companion: { name: 'Mei Tanaka' },
        },
        companionship: { viewerLine: '', otherLine: '' },
      },
    })
    expect(await lineage()).toEqual(before)
    expect(await here.openPages()).toMatchObject([{ sponsor_id: here.mei.id, newcomer_id: here.dana.id }])
    expect((await seenBy(here.tomas)).viewerSeat.companionships).toEqual([])
    expect((await seenBy(here.dana)).viewerSeat.companionships).toHaveLength(1)
    expect(await here.facts()).toEqual(['SPONSORSHIP_HANDED_OVER'])
  })

  it('is told to both sides and to whoever proposed it, with the reason', async () => {
    const id = await asked(here.priya, here.mei)
    expect(await answer(here.mei, id)).toEqual([])
    for (const told of [here.dana, here.tomas, here.priya]) {
      const [letter, ...more] = await toldTo(here.world.database, told)
      expect(letter).toMatchObject({ kind: 'HANDED_OVER' })
      expect(letter?.text).toContain('Mei Tanaka')
      expect(letter?.text).toContain(reason)
      expect(more).toEqual([])
    }
    expect(await kindsTo(here.noor)).toEqual([])
  })

  it('is for the one who is asked alone', async () => {
    const id = await asked(here.tomas, here.mei)
    for (const other of [here.tomas, here.dana, here.priya])
      expect(await answer(other, id)).toEqual(['NOT_ALLOWED'])
    const nora = here.world.nextDoor.members[0] as PlantedMember
    for (const other of [here.noor, nora]) expect(await answer(other, id)).toEqual(['NOT_FOUND'])
    for (const none of [randomUUID(), 'no id']) expect(await answer(here.mei, none)).toEqual(['NOT_FOUND'])
    await here.world.database.asSuperuser(`update members set standing = 'NEWCOMER' where id = $1`, [
      here.mei.id,
    ])
    for (const agrees of [true, false]) expect(await answer(here.mei, id, agrees)).toEqual(['NOT_ALLOWED'])
    expect((await here.sponsorship()).sponsor_id).toBe(here.tomas.id)
  })

  it('starts with nothing confirmed, also what the newcomer had confirmed with the one before', async () => {
    here.world.clock.passDays(91)
    await done(here.dana, 'confirmSettled', { groupId: here.table.id, sponsorshipId: here.sponsorshipId })
    const id = await asked(here.tomas, here.mei)
    expect(await answer(here.mei, id)).toEqual([])
    await done(here.mei, 'confirmSettled', { groupId: here.table.id, sponsorshipId: here.sponsorshipId })
    expect((await here.sponsorship()).state).toBe('ACTIVE')
  })

  it('finds a companion for whoever has none', async () => {
    await done(here.tomas, 'leaveGroup', { groupId: here.table.id })
    await here.advance()
    expect((await seenBy(here.dana)).sponsorship.companion).toBeNull()
    const id = await asked(here.priya, here.mei)
    expect(await answer(here.mei, id)).toEqual([])
    expect(await here.sponsorship()).toMatchObject({ sponsor_id: here.mei.id, companion_gone_at: null })
    await here.advance()
    expect(await here.facts()).toEqual(['COMPANION_GONE', 'SPONSORSHIP_HANDED_OVER'])
    expect(await here.openPages()).toHaveLength(1)
    expect(await kindsTo(here.tomas)).toEqual(['MEMBER_LEFT'])
  })

  it.each([1, 2, 3])('twice at the same moment is done once (%i)', async () => {
    const id = await asked(here.tomas, here.mei)
    const codes = await Promise.all(Array.from({ length: 4 }, () => answer(here.mei, id)))
    expect(codes.flat()).toEqual(['NOT_NOW', 'NOT_NOW', 'NOT_NOW'])
    expect(await here.openPages()).toHaveLength(1)
    expect(await here.facts()).toEqual(['SPONSORSHIP_HANDED_OVER'])
  })

  it.each([1, 2, 3])(
    'while another is asked instead, one of the two accompanies, never both (%i)',
    async () => {
      const id = await asked(here.tomas, here.mei)
      await Promise.all([answer(here.mei, id), act(here.dana, 'proposeHandOver', asking(here.noor))])
      const [page, ...more] = await here.openPages()
      expect(more).toEqual([])
      expect((await here.sponsorship()).sponsor_id).toBe(page?.sponsor_id)
      expect([here.tomas.id, here.mei.id]).toContain(page?.sponsor_id)
    },
  )

  it.each([1, 2, 3, 4])('while the newcomer leaves, leaves no page open (%i)', async () => {
    const before = await lineage()
    const id = await asked(here.tomas, here.mei)
    await Promise.all([answer(here.mei, id), done(here.dana, 'leaveGroup', { groupId: here.table.id })])
    await here.advance()
    expect((await here.sponsorship()).state).toBe('ENDED')
    expect(await here.openPages()).toEqual([])
    expect(await here.rows('select from hand_overs where group_id = $1 and answer is null')).toEqual([])
    expect(await lineage()).toEqual(before)
    expect(await answer(here.mei, id)).toEqual(['NOT_NOW'])
  })

  it('waits for a newcomer who is just leaving, and then hands nobody over', async () => {
    const id = await asked(here.tomas, here.mei)
    expect(await here.whileDanaLeaves(() => answer(here.mei, id))).toEqual(['NOT_NOW'])
    expect(await here.facts()).toEqual([])
    expect((await here.sponsorship()).sponsor_id).toBe(here.tomas.id)
  })

  it.each([1, 2, 3])(
    'while the one who is asked leaves, never leaves the newcomer with them (%i)',
    async () => {
      const id = await asked(here.tomas, here.mei)
      await Promise.all([
        act(here.mei, 'answerHandOver', answering(id)),
        done(here.mei, 'leaveGroup', { groupId: here.table.id }),
      ])
      await here.advance()
      const handedOver = (await here.facts()).includes('SPONSORSHIP_HANDED_OVER')
      const open = await here.openPages()
      expect(open.map(page => page.sponsor_id)).toEqual(handedOver ? [] : [here.tomas.id])
      expect((await here.sponsorship()).companion_gone_at !== null).toBe(handedOver)
    },
  )
})

describe('declining and taking back', () => {
  it('leaves all as it is, and whoever proposed it can ask another', async () => {
    const page = await here.openPages()
    const id = await asked(here.tomas, here.mei)
    expect(await answer(here.mei, id, false)).toEqual([])
    expect(await kindsTo(here.tomas)).toEqual(['HAND_OVER_DECLINED'])
    expect(await here.openPages()).toEqual(page)
    expect(await here.facts()).toEqual([])
    expect(await answer(here.mei, id)).toEqual(['NOT_NOW'])
    expect((await seenBy(here.tomas)).sponsorship.openHandOver).toBeNull()
    await asked(here.tomas, here.noor)
  })

  it('is done by whoever proposed it, and by admins', async () => {
    for (const [proposer, withdrawer] of [
      [here.dana, here.dana],
      [here.tomas, here.priya],
    ] as const) {
      const id = await asked(proposer, here.mei)
      for (const other of [here.tomas, here.dana, here.mei].filter(one => one !== proposer)) {
        expect(await withdraw(other, id)).toEqual(['NOT_ALLOWED'])
      }
      expect(await withdraw(here.noor, id)).toEqual(['NOT_FOUND'])
      expect(await withdraw(withdrawer, id)).toEqual([])
      expect(await withdraw(withdrawer, id)).toEqual(['NOT_NOW'])
      expect(await answer(here.mei, id)).toEqual(['NOT_NOW'])
    }
  })

  it('against agreeing, one of them is done', async () => {
    const id = await asked(here.tomas, here.mei)
    const codes = await Promise.all([answer(here.mei, id), withdraw(here.tomas, id)])
    expect(codes.flat()).toEqual(['NOT_NOW'])
    const { sponsor_id: companion } = await here.sponsorship()
    expect(companion).toBe(codes[0]?.length === 0 ? here.mei.id : here.tomas.id)
  })
})

describe('a letter that asks', () => {
  const stillWanted = async (kind: string, subjectId: string) =>
    here.world.server.database.asSystem('asking a letter', here.table.id, async manager =>
      companionLetterKinds[kind]?.stillWanted?.(
        {
          id: '',
          kind,
          groupId: here.table.id,
          subjectId,
          toAddress: '',
          queuedAt: new Date(),
          memberId: null,
        },
        manager,
      ),
    )

  it('is wanted while it waits for an answer and its reader is at the table', async () => {
    const id = await asked(here.tomas, here.mei)
    expect(await stillWanted('HAND_OVER_ASKED', id)).toBe(true)
    const pause = (until: string) =>
      here.world.database.asSuperuser(
        `update members set paused_until = ${until}, pause_reason = 'a rest' where id = $1`,
        [here.mei.id],
      )
    await pause(`now() + interval '1 day'`)
    expect(await stillWanted('HAND_OVER_ASKED', id)).toBe(false)
    expect(await stillWanted('HANDED_OVER', here.mei.id)).toBe(false)
    await pause('null')
    expect(await stillWanted('HANDED_OVER', here.mei.id)).toBe(true)
    await withdraw(here.tomas, id)
    expect(await stillWanted('HAND_OVER_ASKED', id)).toBe(false)
  })

  it('for a companion goes to whoever looks after the group by then', async () => {
    expect(await stillWanted('SUCCESSOR_NEEDED', here.priya.id)).toBe(true)
    expect(await stillWanted('SUCCESSOR_NEEDED', here.mei.id)).toBe(false)
  })
})
