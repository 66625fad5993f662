import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { done, refusals } from '../../test/act.ts'
import { anyDraft, draftsOf, kept, type DraftAnswer } from '../../test/drafting.ts'
import type { PlantedMember } from '../../test/planted-table.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { eraseDraftsSetAside } from './erase-drafts-set-aside.ts'

const world = openTwoTables()
let draft: DraftAnswer

const about = (id = draft.id) => ({ groupId: world.table.id, id })
const setAside = (id = draft.id) => done(world.priya, 'setDraftAside', about(id))
const own = () => draftsOf(world.priya, world.table.slug)
const erase = () => eraseDraftsSetAside(world.server.database, world.clock.now)()
const write = (more: object) => ({ ...anyDraft(world.table.id), id: draft.id, ...more })

const daysUntil = (moment: string | null | undefined) =>
  moment ? Math.round((Date.parse(moment) - world.clock.now().getTime()) / 8_640_000) / 10 : null

beforeEach(async () => {
  draft = await kept(world.priya, anyDraft(world.table.id))
})

describe('a draft that is set aside', () => {
  it('says until when, and is still among the others', async () => {
    await setAside()
    const [found] = await own()
    expect(found).toEqual({ ...draft, setAsideUntil: found?.setAsideUntil })
    expect(daysUntil(found?.setAsideUntil)).toBe(7)
  })

  it('can be taken up again for a week, and is gone after it', async () => {
    await setAside()
    world.clock.passDays(6.9)
    await erase()
    expect(await own()).toHaveLength(1)
    world.clock.passDays(0.2)
    await erase()
    expect(await own()).toEqual([])
    expect(await refusals(world.priya, 'takeUpDraft', about())).toEqual(['NOT_FOUND'])
  })

  it('once taken up again is as it was, and stays', async () => {
    await setAside()
    await done(world.priya, 'takeUpDraft', about())
    expect(await own()).toEqual([draft])
    world.clock.passDays(30)
    await erase()
    expect(await own()).toEqual([draft])
  })

  it('a second time is kept no longer for that', async () => {
    await setAside()
    world.clock.passDays(3)
    await setAside()
    const [found] = await own()
    expect(daysUntil(found?.setAsideUntil)).toBe(4)
  })

  it('is taken up by other words, and not by the same, which may be late', async () => {
    await setAside()
    const { title, body, rest, writer } = draft
    await kept(world.priya, write({ title, body, rest, writer, version: 0 }))
    expect((await own())[0]?.setAsideUntil).not.toBeNull()
    await kept(world.priya, write({ title, rest, writer, body: 'She has been with us for nine years.' }))
    expect((await own())[0]?.setAsideUntil).toBeNull()
  })

  it('goes alone: neither what is written on, nor what was set aside later, nor anything next door', async () => {
    const [later, other] = [
      await kept(world.priya, anyDraft(world.table.id)),
      await kept(world.priya, anyDraft(world.table.id)),
    ]
    const nora = world.nextDoor.members[0] as PlantedMember
    const hers = await kept(nora, anyDraft(world.nextDoor.id))
    await setAside()
    world.clock.passDays(4)
    await setAside(later.id)
    await done(nora, 'setDraftAside', { groupId: world.nextDoor.id, id: hers.id })
    world.clock.passDays(4)
    await erase()
    expect((await own()).map(({ id }) => id)).toEqual([other.id, later.id])
    expect(await draftsOf(nora, world.nextDoor.slug)).toHaveLength(1)
  })
})

describe('a draft that is forgotten', () => {
  const forget = (id?: string) => done(world.priya, 'forgetDraft', about(id))

  it('is erased, and forgetting what is not there is done already', async () => {
    await forget()
    await forget()
    await forget(randomUUID())
    await forget('no id')
    expect(await own()).toEqual([])
  })

  it('comes back with words that come after it', async () => {
    await forget()
    expect(await kept(world.priya, write({ body: 'Words that were on their way' }))).toMatchObject({
      id: draft.id,
      version: 1,
      body: 'Words that were on their way',
    })
  })

  it('stays where another window wrote on in it since, and goes where only the answer to one’s own words was lost', async () => {
    const [mine, other] = [draft.writer, randomUUID()]
    const forgetAs = (writer: string, version: number) =>
      done(world.priya, 'forgetDraft', { ...about(), writer, version })
    await kept(world.priya, write({ body: 'Words of another window', writer: other, version: draft.version }))
    await forgetAs(mine, draft.version)
    expect((await own()).map(({ body }) => body)).toEqual(['Words of another window'])
    await forgetAs(other, draft.version)
    expect(await own()).toEqual([])
  })

  it('cannot be set aside or taken up any more', async () => {
    await forget()
    for (const id of [draft.id, randomUUID(), 'no id']) {
      expect(await refusals(world.priya, 'setDraftAside', about(id))).toEqual(['NOT_FOUND'])
      expect(await refusals(world.priya, 'takeUpDraft', about(id))).toEqual(['NOT_FOUND'])
    }
  })
})
