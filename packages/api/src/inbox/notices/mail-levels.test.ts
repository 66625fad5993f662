import { describe, expect, it } from 'vitest'
import { mailNow } from '../../../test/mailed.ts'
import { openMailedTables, words } from '../../../test/mailed-tables.ts'
import { plantMeeting } from '../../../test/planted-meeting.ts'

const { world, tell, aThread, choose, inGroup, subjects } = openMailedTables()

const nothing: string[] = []

describe('what somebody wants by mail', () => {
  const told = (kind: string) => tell({ kind, words: { ...words, subject: kind } })

  it('is every post only where they said so, of the group or of its thread', async () => {
    const thread = await aThread()
    await tell({ ...thread, kind: 'POSTED' })
    expect(await subjects()).toEqual(nothing)
    await inGroup(world.tomas, 'setThreadStance', { threadId: thread.threadId, stance: 'FOLLOWED' })
    await tell({ ...thread, kind: 'POSTED' })
    expect(await subjects()).toEqual(['Priya Kaur wrote in “Boiler”'])
    const other = await aThread({ title: 'Stove' })
    await choose('EVERYTHING')
    await tell({ ...other, kind: 'STARTED' })
    expect(await subjects()).toEqual(['Priya Kaur started “Stove”'])
  })

  it.each(['EVENING_BEFORE', 'NOTHING'] as const)(
    'is at %s still what is said about their own seat, in full whatever the group chose',
    async level => {
      await choose(level)
      await inGroup(world.priya, 'chooseGroupMail', {
        content: 'NOTHING',
        eveningTime: '18:00',
        digestWeekday: 7,
      })
      await tell({ words })
      await told('MEMBER_GONE')
      const mails = await mailNow(world)
      expect(mails.map(({ subject }) => subject)).toEqual([words.subject])
      expect(mails[0]?.text).toContain('> You have a way with people.')
    },
  )

  it('is at the evening before also a meeting that does not take place as it was told, or is near; at nothing, not even that', async () => {
    const meetingId = await plantMeeting(world.database, world.table, { inHours: 3, cancelledAt: new Date() })
    for (const [level, mails] of [
      ['EVENING_BEFORE', 1],
      ['NOTHING', 0],
    ] as const) {
      await choose(level)
      for (const how of [{ atOnce: true }, { undoesEvening: true }, {}]) {
        await tell({ meetingId, kind: 'MEETING_CANCELLED', ...how })
        expect(await subjects()).toHaveLength('atOnce' in how || 'undoesEvening' in how ? mails : 0)
      }
    }
  })

  it('is that their membership has ended, and nothing else of the group', async () => {
    await inGroup(world.tomas, 'leaveGroup')
    await told('MEMBER_GONE')
    world.clock.passDays(11 / 24 / 60)
    const [mail, ...more] = await mailNow(world)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('You have left Early Birds')
    expect(mail?.text).toContain('You get this because you had a seat at Early Birds')
  })

  it('is that they are paused and why, and nothing else of the group until they are back', async () => {
    await inGroup(world.priya, 'pauseMember', { memberId: world.tomas.id, days: 3, reason: 'A rest.' })
    await told('MEMBER_GONE')
    await told('CHARTER_REWRITTEN')
    world.clock.passDays(11 / 24 / 60)
    const [mail, ...more] = await mailNow(world)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('You are paused at Early Birds')
    expect(mail?.text).toContain('> A rest.')
  })

  it('is asked of the room that told it: what is for admins goes to none who is no admin any more', async () => {
    await told('SPONSOR_GONE')
    expect(await subjects()).toEqual(nothing)
    await tell({ kind: 'SPONSOR_GONE', words }, world.priya)
    expect(await subjects()).toEqual([words.subject])
  })
})
