import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openAccompanied } from '../../../test/accompanied.ts'
import { done, refusals } from '../../../test/act.ts'
import { plantSeat, type PlantedMember } from '../../../test/planted-table.ts'

const here = openAccompanied()

type Page = {
  id: string
  prompts: {
    prompt: string
    mark: string | null
    markedBy: { name: string } | null
    markedAt: string | null
  }[]
  viewerLine: string
  otherLine: string
}

const page = 'id prompts { prompt mark markedBy { name } markedAt } viewerLine otherLine'

async function pagesOf({ ask }: PlantedMember): Promise<Page[]> {
  const { group } = await ask<{ group: { viewerSeat: { companionships: Page[] } } }>(
    `query ($slug: String!) { group(slug: $slug) { viewerSeat { companionships { ${page} } } } }`,
    { slug: here.table.slug },
  )
  return group.viewerSeat.companionships
}

async function pageOf(member: PlantedMember): Promise<Page> {
  const [only, ...more] = await pagesOf(member)
  if (!only || more.length > 0) throw new Error('Not one page.')
  return only
}

const onPage = (more: object) => ({ groupId: here.table.id, companionshipId: here.companionshipId, ...more })
const ticked = (more: object = {}) => onPage({ prompt: 'FIRST_HELP_GIVEN', mark: 'TICKED', ...more })

describe('the page of the two', () => {
  it('shows five prompts in their order, of which nothing is said at first', async () => {
    const { prompts, viewerLine, otherLine } = await pageOf(here.dana)
    expect(prompts).toEqual(
      [
        'PURPOSE_TALKED_THROUGH',
        'FIRST_MEETING_TOGETHER',
        'FIRST_QUESTION_ASKED',
        'FIRST_HELP_GIVEN',
        'HOW_IS_IT_GOING',
      ].map(prompt => ({ prompt, mark: null, markedBy: null, markedAt: null })),
    )
    expect([viewerLine, otherLine]).toEqual(['', ''])
  })

  it('keeps what either ticks or skips, for both, until one of them takes it away', async () => {
    await done(here.dana, 'markPrompt', ticked())
    const seen = async (member: PlantedMember) =>
      (await pageOf(member)).prompts.find(({ prompt }) => prompt === 'FIRST_HELP_GIVEN')
    expect(await seen(here.tomas)).toMatchObject({ mark: 'TICKED', markedBy: { name: 'Dana Kowalski' } })
    await done(here.tomas, 'markPrompt', ticked({ mark: 'SKIPPED' }))
    expect(await seen(here.dana)).toMatchObject({ mark: 'SKIPPED', markedBy: { name: 'Tomás Ortega' } })
    await done(here.dana, 'markPrompt', ticked({ mark: null }))
    expect(await seen(here.tomas)).toMatchObject({ mark: null, markedBy: null, markedAt: null })
  })

  it('answers a verb with the page as it is then', async () => {
    const { companionship } = await done<{ companionship: Page }>(
      here.tomas,
      'writeCompanionLine',
      onPage({ text: '  See you on Tuesday?\r\nI bring the bread.  ' }),
      `companionship { ${page} }`,
    )
    expect(companionship).toMatchObject({
      viewerLine: 'See you on Tuesday?\nI bring the bread.',
      otherLine: '',
    })
  })

  it('holds one line of each, read by the other; a new one takes its place, an empty one removes it', async () => {
    const lines = async (member: PlantedMember) => {
      const { viewerLine, otherLine } = await pageOf(member)
      return [viewerLine, otherLine]
    }
    await done(here.tomas, 'writeCompanionLine', onPage({ text: 'How was it?' }))
    await done(here.dana, 'writeCompanionLine', onPage({ text: 'Loud, and good.' }))
    expect(await lines(here.tomas)).toEqual(['How was it?', 'Loud, and good.'])
    expect(await lines(here.dana)).toEqual(['Loud, and good.', 'How was it?'])
    await done(here.tomas, 'writeCompanionLine', onPage({ text: 'Shall we walk there together?' }))
    await done(here.dana, 'writeCompanionLine', onPage({ text: ' \n ' }))
    expect(await lines(here.dana)).toEqual(['', 'Shall we walk there together?'])
  })

  it('has room for 500 characters in a line, and says so', async () => {
    await done(here.dana, 'writeCompanionLine', onPage({ text: 'ä'.repeat(500) }))
    expect(await refusals(here.dana, 'writeCompanionLine', onPage({ text: 'ä'.repeat(501) }))).toEqual([
      'TOO_LONG',
    ])
  })

  it('takes what both write at the same moment', async () => {
    await Promise.all([
      done(here.tomas, 'writeCompanionLine', onPage({ text: 'from Tomás' })),
      done(here.dana, 'writeCompanionLine', onPage({ text: 'from Dana' })),
      ...Array.from({ length: 4 }, () => done(here.dana, 'markPrompt', ticked())),
    ])
    const { viewerLine, otherLine, prompts } = await pageOf(here.dana)
    expect([viewerLine, otherLine]).toEqual(['from Dana', 'from Tomás'])
    expect(prompts.filter(({ mark }) => mark)).toHaveLength(1)
  })

  it('takes nothing more once it is closed, and is no longer among the open ones', async () => {
    await here.rows('update companionships set ended_at = now() where group_id = $1')
    expect(await refusals(here.dana, 'markPrompt', ticked())).toEqual(['NOT_NOW'])
    expect(await refusals(here.tomas, 'writeCompanionLine', onPage({ text: 'late' }))).toEqual(['NOT_NOW'])
    expect(await pagesOf(here.dana)).toEqual([])
  })

  it('is not there for a newcomer who is paused, and as it was when they are back', async () => {
    await here.rows(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'a rest'
       where group_id = $1 and standing = 'NEWCOMER'`,
    )
    expect(await pagesOf(here.dana)).toEqual([])
    expect(await refusals(here.dana, 'markPrompt', ticked())).toEqual(['PAUSED'])
    await here.rows(`update members set paused_until = null where group_id = $1`)
    expect(await pagesOf(here.dana)).toHaveLength(1)
  })
})

describe('to anybody but the two', () => {
  const others = (): [string, PlantedMember][] => [
    ['the admin', here.priya],
    ['another member', here.mei],
    ['somebody next door', here.world.nextDoor.members[0] as PlantedMember],
  ]

  it('a verb on the page is answered like one on a page that never was', async () => {
    for (const [who, other] of others()) {
      const verbs = [
        ['markPrompt', ticked()],
        ['writeCompanionLine', onPage({ text: 'from outside' })],
      ] as const
      for (const [verb, input] of verbs) {
        const missing = await refusals(other, verb, { ...input, companionshipId: randomUUID() })
        for (const none of [input, { ...input, companionshipId: 'no id' }])
          expect(await refusals(other, verb, none), `${who}: ${verb}`).toEqual(missing)
        expect(missing).toEqual(['NOT_FOUND'])
      }
    }
    expect(await here.rows('select from companion_marks where group_id = $1')).toEqual([])
    expect(await here.rows('select from companion_lines where group_id = $1')).toEqual([])
  })

  it('there is no page, neither on their seat nor on the sponsorship', async () => {
    for (const member of [here.priya, here.mei]) {
      expect(await pagesOf(member)).toEqual([])
      const { group } = await member.ask<{ group: { member: { sponsorship: object } } }>(
        `query ($slug: String!, $id: ID!) { group(slug: $slug) { member(id: $id) { sponsorship {
          companionship { id } viewerCanConfirm viewerCanExtend companion { name }
        } } } }`,
        { slug: here.table.slug, id: here.dana.id },
      )
      expect(group.member.sponsorship).toEqual({
        companionship: null,
        viewerCanConfirm: false,
        viewerCanExtend: false,
        companion: { name: 'Tomás Ortega' },
      })
    }
  })

  it('nor is there on another seat of the newcomer', async () => {
    const away = await plantSeat(
      here.world.database,
      here.world.server.url,
      here.world.nextDoor.id,
      here.dana,
    )
    const { group } = await away.ask<{ group: { viewerSeat: object } }>(
      `query ($slug: String!) { group(slug: $slug) { viewerSeat { companionships { id } askedHandOvers { id } } } }`,
      { slug: here.world.nextDoor.slug },
    )
    expect(group.viewerSeat).toEqual({ companionships: [], askedHandOvers: [] })
    const smuggled = { ...ticked(), groupId: here.world.nextDoor.id }
    expect(await refusals(away, 'markPrompt', smuggled)).toEqual(['NOT_FOUND'])
  })
})
