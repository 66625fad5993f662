import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { done, refusals } from '../../../test/act.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'
import { plantPerson } from '../../../test/planted-person.ts'
import { plantSeat, type PlantedMember } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { switchRowSecurityOff } from '../../../test/without-row-security.ts'
import type { Seat } from '../../database/seat.ts'

const here = openTwoTables()
let mei: PlantedMember
let noor: PlantedMember
/** Under way, and Tomás looks after it. */
let meetingId: string

beforeEach(async () => {
  mei = await another('Mei Lin')
  noor = await another('Noor Haddad')
  meetingId = await plantMeeting(here.database, here.table, { inHours: -0.5, hostId: here.tomas.id })
})

async function another(name: string): Promise<PlantedMember> {
  const { accountId, cookie } = await plantPerson(here.database, `${randomUUID()}@example.org`)
  const person = { id: '', accountId, cookie, name, ask: here.priya.ask }
  return plantSeat(here.database, here.server.url, here.table.id, person)
}

const aboutIt = () => ({ groupId: here.table.id, meetingId })

const mark = (member: PlantedMember, whom: PlantedMember, presence: string | null = 'PRESENT') =>
  refusals(member, 'markAttendance', { ...aboutIt(), memberId: whom.id, presence })

const write = (member: PlantedMember, text: string, version: number | null = null) =>
  refusals(member, 'writeMeetingNote', { ...aboutIt(), text, version })

type Note = { text: string; readers: string; version: number; author: { name: string } }
type Told = {
  note: Note | null
  viewerCanWriteNote: boolean
  viewerPresence: string | null
  viewerCanMarkSelf: boolean
  viewerCanMarkAll: boolean
  attendances: { presence: string; member: { name: string } }[]
  rsvps: unknown[]
}

async function told(member: PlantedMember): Promise<Told> {
  const { group } = await member.ask<{ group: { meeting: Told } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { meeting(id: $id) {
      note { text readers version author { name } } viewerCanWriteNote viewerPresence viewerCanMarkSelf viewerCanMarkAll
      attendances { presence member { name } } rsvps { answer } } } }`,
    { slug: here.table.slug, id: meetingId },
  )
  return group.meeting
}

const chooseReaders = (noteReaders: string) =>
  done(here.priya, 'chooseMeetingSettings', { groupId: here.table.id, allowsVisitors: false, noteReaders })

describe('who was there', () => {
  it('is said by everybody of themselves, and by host and admins of anybody', async () => {
    expect(await mark(mei, mei)).toEqual([])
    expect(await mark(mei, noor)).toEqual(['NOT_ALLOWED'])
    expect(await mark(here.tomas, noor)).toEqual([])
    expect(await mark(here.priya, here.tomas, 'ABSENT')).toEqual([])
    expect(await told(noor)).toMatchObject({
      viewerPresence: 'PRESENT',
      viewerCanMarkSelf: true,
      viewerCanMarkAll: false,
      attendances: [
        { presence: 'PRESENT', member: { name: 'Mei Lin' } },
        { presence: 'PRESENT', member: { name: 'Noor Haddad' } },
        { presence: 'ABSENT', member: { name: 'Tomás Ortega' } },
      ],
    })
    expect(await mark(noor, noor, 'ABSENT')).toEqual([])
    expect(await mark(mei, mei, null)).toEqual([])
    expect((await told(here.tomas)).attendances).toHaveLength(2)
  })

  it('comes from no answer, and makes none', async () => {
    await done(mei, 'answerMeeting', { ...aboutIt(), answer: 'GOING' })
    expect((await told(mei)).viewerPresence).toBeNull()
    await mark(noor, noor)
    expect((await told(noor)).rsvps).toHaveLength(1)
  })

  it('is said from the start until it is closed, and of nobody who is not of this table', async () => {
    const [nora] = here.nextDoor.members as [PlantedMember]
    expect(await mark(here.tomas, nora)).toEqual(['NOT_FOUND'])
    const leave = (when: string) =>
      here.database.asSuperuser(`update members set ended_at = ${when}, ended_as = 'LEFT' where id = $1`, [
        noor.id,
      ])
    await leave(`now() - interval '1 day'`)
    expect(await mark(here.tomas, noor)).toEqual(['NOT_ALLOWED'])
    await leave('now()')
    expect(await mark(here.tomas, noor)).toEqual([])
    const change = (sql: string, values: unknown[] = []) =>
      here.database.asSuperuser(`update meetings set ${sql} where id = $1`, [meetingId, ...values])
    await change(`closed_at = now(), ends_at = now()`)
    for (const member of [mei, here.tomas, here.priya])
      expect(await mark(member, member)).toEqual(['NOT_NOW'])
    await change(
      `closed_at = null, starts_at = now() + interval '1 hour', ends_at = now() + interval '2 hours'`,
    )
    expect(await mark(mei, mei)).toEqual(['NOT_NOW'])
    await change(`starts_at = now() - interval '1 hour', cancelled_at = now()`)
    expect(await mark(mei, mei)).toEqual(['NOT_NOW'])
  })

  it('is one word a member, however many say it at once', async () => {
    const words = ['PRESENT', 'ABSENT', null, 'PRESENT', 'ABSENT']
    await Promise.all(words.flatMap(word => [mark(mei, mei, word), mark(here.tomas, mei, word)]))
    expect((await told(mei)).attendances.length).toBeLessThanOrEqual(1)
  })
})

describe('what stayed with them', () => {
  it('is written by the host or whoever was present, from the start on, and read by those who were there', async () => {
    expect(await write(mei, 'We laughed a lot.')).toEqual(['NOT_ALLOWED'])
    expect((await told(mei)).viewerCanWriteNote).toBe(false)
    await mark(mei, mei)
    expect((await told(mei)).viewerCanWriteNote).toBe(true)
    expect(await write(mei, '  We laughed a lot.  ')).toEqual([])
    const note = { text: 'We laughed a lot.', readers: 'PRESENT', version: 1, author: { name: 'Mei Lin' } }
    expect((await told(mei)).note).toEqual(note)
    for (const other of [noor, here.priya, here.tomas]) expect((await told(other)).note).toBeNull()
    await mark(noor, noor)
    expect((await told(noor)).note).toEqual(note)
    await mark(noor, noor, 'ABSENT')
    expect((await told(noor)).note).toBeNull()
    expect(await write(noor, 'Other words.', 1)).toEqual(['NOT_ALLOWED'])
    expect(await write(here.tomas, 'The host was away.')).toEqual(['NOT_ALLOWED'])
    expect((await told(mei)).note).toEqual(note)
  })

  it('is written by the host without being marked, changed by others, and removed when it is emptied', async () => {
    expect(await write(here.tomas, 'First.')).toEqual([])
    expect(await write(here.tomas, 'First.')).toEqual([])
    await mark(mei, mei)
    expect(await write(mei, 'Second.')).toEqual(['STALE_VERSION'])
    expect(await write(mei, 'Second.', 1)).toEqual([])
    expect((await told(mei)).note).toMatchObject({ text: 'Second.', version: 2, author: { name: 'Mei Lin' } })
    expect((await told(here.tomas)).note).toBeNull()
    expect(await write(here.tomas, 'Third.')).toEqual(['NOT_ALLOWED'])
    await mark(here.tomas, here.tomas)
    expect(await write(here.tomas, 'Third.', 1)).toEqual(['STALE_VERSION'])
    expect(await write(mei, '', 1)).toEqual(['STALE_VERSION'])
    expect(await write(mei, ' ', 2)).toEqual([])
    expect((await told(mei)).note).toBeNull()
    expect(await write(here.tomas, 'As if it still stood there.', 2)).toEqual(['STALE_VERSION'])
    expect(await write(mei, 'x'.repeat(4001))).toEqual(['TOO_LONG'])
  })

  it('keeps the readers it was first written for, whatever the group chooses later', async () => {
    await chooseReaders('TABLE')
    await write(here.tomas, 'For the table.')
    await chooseReaders('PRESENT')
    expect((await told(noor)).note).toMatchObject({ text: 'For the table.', readers: 'TABLE' })
    expect((await told(noor)).viewerCanWriteNote).toBe(false)
    expect(await write(noor, 'Mine.', 1)).toEqual(['NOT_ALLOWED'])
    await write(here.tomas, 'Still for the table.', 1)
    expect((await told(noor)).note).toMatchObject({ readers: 'TABLE', version: 2 })
  })

  it('takes the first of ten who write at once, and tells the others', async () => {
    await Promise.all([mark(mei, mei), mark(noor, noor)])
    const writers = Array.from({ length: 10 }, (_, at) => (at % 2 ? mei : noor))
    const answers = await Promise.all(writers.map((writer, at) => write(writer, `Words ${at}.`)))
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(1)
    expect(answers.flat()).toEqual(Array.from({ length: 9 }, () => 'STALE_VERSION'))
  })

  it('waits for the start, also once the meeting is closed, and never comes of a cancelled one', async () => {
    const change = (sql: string) =>
      here.database.asSuperuser(`update meetings set ${sql} where id = $1`, [meetingId])
    await change(`starts_at = now() + interval '1 minute'`)
    expect(await write(here.tomas, 'Too early.')).toEqual(['NOT_NOW'])
    expect((await told(here.tomas)).viewerCanWriteNote).toBe(false)
    await change(
      `starts_at = now() - interval '9 days', ends_at = now() - interval '8 days', closed_at = now()`,
    )
    expect(await write(here.tomas, 'Later.')).toEqual([])
    await change('cancelled_at = now()')
    expect(await write(here.tomas, 'Never.', 1)).toEqual(['NOT_NOW'])
  })
})

describe('by row security alone', () => {
  async function seatOf({ accountId }: PlantedMember, groupId = here.table.id): Promise<Seat> {
    const found = await here.server.database.findSeat(accountId, { id: groupId })
    if (!found) throw new Error('They have no seat there.')
    return found.seat
  }

  const query = async (member: PlantedMember, sql: string, values: unknown[] = [], groupId?: string) => {
    const seat = await seatOf(member, groupId)
    return here.server.database.asSeat<unknown[]>(seat, manager => manager.query(sql, values))
  }
  const refused = { driverError: { code: '42501' } }

  it('finds a note for those who were there, and for whoever wrote it', async () => {
    await mark(mei, mei)
    await write(here.tomas, 'Between those who were there.')
    const find = (member: PlantedMember, groupId?: string) =>
      query(member, 'select text from meeting_notes', [], groupId)
    for (const reader of [mei, here.tomas]) expect(await find(reader)).toHaveLength(1)
    const [nora] = here.nextDoor.members as [PlantedMember]
    for (const other of [noor, here.priya]) expect(await find(other)).toEqual([])
    expect(await find(nora, here.nextDoor.id)).toEqual([])
    await here.database.asSuperuser(`update meeting_notes set readers = 'TABLE' where meeting_id = $1`, [
      meetingId,
    ])
    expect(await find(noor)).toHaveLength(1)
    await here.database.asSuperuser(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = any ($1)`,
      [[noor.id, mei.id]],
    )
    for (const paused of [noor, mei]) expect(await find(paused)).toEqual([])
  })

  it('lets nobody write in the name of another, nor change what they may only read', async () => {
    const forge = `insert into meeting_notes (group_id, meeting_id, text, readers, author_id, written_at)
      values ($1, $2, 'Forged.', 'TABLE', $3, now())`
    await expect(query(noor, forge, [here.table.id, meetingId, noor.id])).rejects.toMatchObject(refused)
    await mark(mei, mei)
    await expect(query(mei, forge, [here.table.id, meetingId, here.tomas.id])).rejects.toMatchObject(refused)
    await chooseReaders('TABLE')
    await write(here.tomas, 'For the table.')
    await query(noor, `update meeting_notes set text = 'Forged.', author_id = $1`, [noor.id])
    await query(noor, 'delete from meeting_notes')
    const blame = query(mei, `update meeting_notes set text = 'Forged.'`)
    await expect(blame).rejects.toMatchObject(refused)
    const open = query(mei, `update meeting_notes set readers = 'TABLE'`)
    await expect(open).rejects.toMatchObject(refused)
    expect(
      await here.database.asSuperuser('select text from meeting_notes where meeting_id = $1', [meetingId]),
    ).toEqual([{ text: 'For the table.' }])
  })

  it('lets nobody answer, bring somebody, or say who was there, for another', async () => {
    const values = [here.table.id, meetingId, noor.id]
    const deeds = [
      `insert into rsvps (group_id, meeting_id, member_id, answer, said_at) values ($1, $2, $3, 'GOING', now())`,
      `insert into visitors (group_id, meeting_id, member_id, first_name, said_at) values ($1, $2, $3, 'Bo', now())`,
      `insert into attendances (group_id, meeting_id, member_id, presence, said_by_id, said_at)
         values ($1, $2, $3, 'PRESENT', '${mei.id}', now())`,
    ]
    for (const deed of deeds) await expect(query(mei, deed, values)).rejects.toMatchObject(refused)
    await done(noor, 'answerMeeting', { ...aboutIt(), answer: 'GOING' })
    await query(mei, `update rsvps set answer = 'NOT_GOING'`)
    await query(mei, 'delete from rsvps')
    expect((await told(noor)).rsvps).toEqual([{ answer: 'GOING' }])
    await mark(here.tomas, noor)
    await query(mei, 'delete from attendances')
    const blame = query(here.tomas, `update attendances set said_by_id = $1`, [mei.id])
    await expect(blame).rejects.toMatchObject(refused)
    expect((await told(noor)).viewerPresence).toBe('PRESENT')
  })
})

// The last: it is not switched on again.
describe('with row security off', () => {
  it('the application alone lets no host write over a note for those who were there', async () => {
    await switchRowSecurityOff(here.database)
    await mark(mei, mei)
    expect(await write(mei, 'Between those who were there.')).toEqual([])
    expect(await write(here.tomas, 'The host was away.', 1)).toEqual(['NOT_ALLOWED'])
    expect((await told(here.tomas)).note).toBeNull()
    expect((await told(mei)).note).toMatchObject({ text: 'Between those who were there.' })
  })
})
