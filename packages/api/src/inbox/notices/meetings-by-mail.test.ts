import { describe, expect, it } from 'vitest'
import { allLeft, mailNow } from '../../../test/mailed.ts'
import { openMailedTables, words } from '../../../test/mailed-tables.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'
import { readCalendar } from '../../../test/read-calendar.ts'

const { world, tell, isPutOff, tryAgain, subjectsSoFar } = openMailedTables()

describe('a meeting', () => {
  const versionsKept = () =>
    world.database.asSuperuser<{ sequence: number }>(
      'select sequence from mailed_calendars where member_id = $1',
      [world.tomas.id],
    )

  it('comes with where it is, the three answers, and its calendar file', async () => {
    const meetingId = await plantMeeting(world.database, world.table, { inHours: 50 })
    await world.database.asSuperuser('update meetings set sequence = 4 where id = $1', [meetingId])
    await tell({ meetingId, kind: 'MEETING_MOVED' })
    const [mail] = await mailNow(world)
    expect(mail?.text).toContain('Where: The Anchor, back room')
    expect(mail?.text.match(/\/r\/[\w-]+$/gm)).toHaveLength(3)
    expect(mail?.calendar?.method).toBe('PUBLISH')
    expect(mail?.calendar?.text).toContain('METHOD:PUBLISH')
    expect(readCalendar(mail?.calendar?.text ?? '').events).toMatchObject([
      { uid: meetingId, sequence: 4, status: 'CONFIRMED', location: 'The Anchor, back room' },
    ])
    expect(mail?.headers['references']).toBe(`<meeting-${meetingId}@127.0.0.1>`)
    expect(await versionsKept()).toEqual([{ sequence: 4 }])
  })

  it('that is cancelled comes off the calendar, and asks for no answer', async () => {
    const meetingId = await plantMeeting(world.database, world.table, {
      inHours: 50,
      cancelledAt: new Date(),
      cancelReason: 'The oven broke.',
    })
    await tell({ meetingId, kind: 'MEETING_CANCELLED' })
    const [mail] = await mailNow(world)
    expect(mail?.text).toContain('> The oven broke.')
    expect(mail?.text).not.toContain('/r/')
    expect(mail?.calendar?.method).toBe('CANCEL')
    expect(readCalendar(mail?.calendar?.text ?? '').events).toMatchObject([
      { uid: meetingId, status: 'CANCELLED' },
    ])
  })

  it('is nobody’s calendar file who was not sent it', async () => {
    const meetingId = await plantMeeting(world.database, world.table, { inHours: 50 })
    const id = await tell({ meetingId, kind: 'MEETING_PLANNED' })
    await tell({ words })
    await isPutOff()
    await world.database.asSuperuser('update inbox_items set read_at = now() where id = $1', [id])
    await tryAgain()
    await allLeft(world.database)
    expect(subjectsSoFar()).toEqual([words.subject])
    expect(await versionsKept()).toEqual([])
  })
})
