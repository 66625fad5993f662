import { beforeEach, describe, expect, it } from 'vitest'
import { act, done, refusals } from '../../test/act.ts'
import { openLaidTable } from '../../test/laid-table.ts'
import { plantMeeting } from '../../test/planted-meeting.ts'
import type { PlantedMember } from '../../test/planted-table.ts'
import { startedThread } from '../../test/talk.ts'
import { copy } from './copy/en.ts'

const here = openLaidTable()
/** Started by Tomás. */
let threadId: string

beforeEach(async () => {
  threadId = await startedThread(here.world.table, here.world.tomas)
  here.begin()
})

/** Marked by the host, while the meeting goes on. */
const mark = (member: PlantedMember, presence: string | null = 'PRESENT') =>
  done(here.noor, 'markAttendance', {
    groupId: here.world.table.id,
    meetingId: here.next,
    memberId: member.id,
    presence,
  })

const keeping = (more: object = {}) => ({
  groupId: here.world.table.id,
  threadId,
  meetingId: here.next,
  ...more,
})
const keep = (more: object = {}, member = here.world.tomas) =>
  refusals(member, 'keepToThosePresent', keeping(more))

type Told = {
  confidence: string
  readers: { name: string }[]
  presentAt: { id: string } | null
  markedPresentLater: { name: string }[]
}

async function told(member = here.world.tomas): Promise<Told | null> {
  const { group } = await member.ask<{ group: { thread: Told | null } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) {
      confidence readers { name } presentAt { id } markedPresentLater { name } } } }`,
    { slug: here.world.table.slug, id: threadId },
  )
  return group.thread
}

const names = (members: { name: string }[] = []) => members.map(({ name }) => name)

describe('kept to those who were there', () => {
  it('is kept to those marked present just then and its author, by name, and says at which meeting', async () => {
    await mark(here.mei)
    await mark(here.world.priya, 'ABSENT')
    const { thread } = await done<{ thread: Told }>(
      here.world.tomas,
      'keepToThosePresent',
      keeping(),
      'thread { confidence readers { name } presentAt { id } markedPresentLater { name } }',
    )
    expect(thread).toEqual({
      confidence: 'PRESENT',
      readers: [{ name: 'Mei Tanaka' }, { name: 'Tomás Ortega' }],
      presentAt: { id: here.next },
      markedPresentLater: [],
    })
    expect(await told(here.mei)).toMatchObject({ presentAt: { id: here.next } })
    expect(await told(here.noor)).toBeNull()
    expect(await told(here.world.priya)).toBeNull()
  })

  it('whoever is marked later reads it once its author says so, and is told of by them alone', async () => {
    await mark(here.mei)
    expect(await keep()).toEqual([])
    await mark(here.noor)
    expect(names((await told())?.markedPresentLater)).toEqual(['Noor Haddad'])
    expect(names((await told(here.mei))?.markedPresentLater)).toEqual([])
    expect(await told(here.noor)).toBeNull()
    await done(here.world.tomas, 'changeConfidence', {
      groupId: here.world.table.id,
      threadId,
      confidence: 'PRESENT',
      readerIds: [here.mei.id, here.noor.id],
    })
    expect(names((await told())?.markedPresentLater)).toEqual([])
    expect(await told(here.noor)).toMatchObject({ presentAt: { id: here.next } })
  })

  it('whoever is marked absent afterwards keeps what they were let into', async () => {
    await mark(here.mei)
    expect(await keep()).toEqual([])
    await mark(here.mei, 'ABSENT')
    expect(names((await told())?.readers)).toEqual(['Mei Tanaka', 'Tomás Ortega'])
  })

  it('said again, it is kept to those who are marked by then', async () => {
    await mark(here.mei)
    expect(await keep()).toEqual([])
    await mark(here.noor)
    await mark(here.mei, null)
    expect(await keep()).toEqual([])
    expect(names((await told())?.readers)).toEqual(['Noor Haddad', 'Tomás Ortega'])
    expect(await told(here.mei)).toBeNull()
  })

  it('opened to the table again, no meeting and nobody who came later is told of', async () => {
    await mark(here.mei)
    expect(await keep()).toEqual([])
    await mark(here.noor)
    const open = { groupId: here.world.table.id, threadId, confidence: 'TABLE' }
    await done(here.world.tomas, 'changeConfidence', open)
    expect(await told()).toEqual({
      confidence: 'TABLE',
      readers: [],
      presentAt: null,
      markedPresentLater: [],
    })
  })

  it('is not, where nobody else is marked, it is somebody else’s, or the meeting or the thread is not here', async () => {
    await mark(here.world.tomas)
    const { userErrors } = await act(here.world.tomas, 'keepToThosePresent', keeping())
    expect(userErrors).toMatchObject([{ code: 'NOBODY_NAMED', message: copy.refusals.nobodyPresent }])
    await mark(here.mei)
    expect(await keep({}, here.mei)).toEqual(['NOT_ALLOWED'])
    const elsewhere = await plantMeeting(here.world.database, here.world.nextDoor, { inHours: -1 })
    for (const meetingId of [elsewhere, crypto.randomUUID(), 'no id'])
      expect(await keep({ meetingId })).toEqual(['NOT_FOUND'])
    for (const id of [crypto.randomUUID(), 'no id'])
      expect(await keep({ threadId: id })).toEqual(['NOT_FOUND'])
    expect(await told()).toMatchObject({ confidence: 'TABLE', readers: [] })
  })

  it('while people are being marked, everyone is either let in or waits for a yes', async () => {
    await mark(here.mei)
    await Promise.all([keep(), mark(here.noor), mark(here.world.priya)])
    const now = await told()
    const all = [...names(now?.readers), ...names(now?.markedPresentLater)]
    expect(all.toSorted()).toEqual(['Mei Tanaka', 'Noor Haddad', 'Priya Kaur', 'Tomás Ortega'])
  })
})
