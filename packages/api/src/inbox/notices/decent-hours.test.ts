import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { minutesHeld } from '../../activity/tell-member.ts'
import { addressOf, mailNow, plantItem } from '../../../test/mailed.ts'
import { plantTable } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { MailLevel } from '../mail/mail-level.ts'
import type { MailReader } from '../mail/mail-reader.ts'
import type { DueItem } from './due-items.ts'
import { sortDue } from './sort-due.ts'

const world = openTwoTables({ sendLetters: true })

/** Clocks that change on different days in both hemispheres, at different hours, and by half an hour. */
const zones = [
  'Europe/Lisbon',
  'Europe/Helsinki',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
]

const minute = 60_000
const day = 24 * 60 * minute

/** The next two moments at which the clocks of a zone are changed. */
function changesOf(timeZone: string, from: Date): Date[] {
  const now = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone)
  const first = now.getTimeZoneTransition('next')
  const second = first?.getTimeZoneTransition('next')
  return [first, second].flatMap(change => (change ? [new Date(change.epochMilliseconds)] : []))
}

/** Asked of another clock than the one that is tried: "23:05". */
const wallTime = (moment: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(moment)

function isNight(moment: Date, { hours: { timeZone, quietFrom, quietUntil } }: MailReader): boolean {
  const time = wallTime(moment, timeZone)
  return quietFrom <= quietUntil
    ? quietFrom <= time && time < quietUntil
    : quietFrom <= time || time < quietUntil
}

const readerIn = (timeZone: string, quietFrom: string, quietUntil: string): MailReader => ({
  memberId: timeZone,
  accountId: timeZone,
  state: 'SEATED',
  standing: 'SETTLED',
  hours: { timeZone, quietFrom, quietUntil },
  isReachable: true,
  level: MailLevel.CONCERNS_ME,
  weeklyDigest: true,
  digestHasOffers: false,
})

type Told = { id: string; at: Date; mailAt: Date | null; isAtOnce: boolean; mailed: Date[] }

/** What the database keeps of it and hands out, minute by minute. */
function letTimePass(reader: MailReader, told: readonly Told[], from: Date, until: Date): void {
  for (let time = from.getTime(); time <= until.getTime(); time += minute) {
    const now = new Date(time)
    const soon = new Date(time + minutesHeld * minute)
    const known = told.filter(({ at, mailAt }) => at <= now && mailAt !== null && mailAt <= soon)
    if (!known.some(({ mailAt }) => mailAt && mailAt <= now)) continue
    const items = known.map(({ id, isAtOnce, mailAt }): DueItem => ({
      id,
      isAtOnce,
      memberId: reader.memberId,
      kind: 'MENTIONED',
      isRead: false,
      undoesEvening: false,
      isDue: mailAt !== null && mailAt <= now,
      stance: null,
    }))
    const { notices, postponed } = sortDue(items, new Map([[reader.memberId, reader]]), now)
    for (const item of known) {
      item.mailAt = postponed.find(({ id }) => id === item.id)?.until ?? item.mailAt
      if (!notices.some(({ itemIds }) => itemIds.includes(item.id))) continue
      item.mailAt = null
      item.mailed.push(now)
    }
  }
}

const anyTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map(time => new Date(time * minute).toISOString().slice(11, 16))
const anyHours = fc.oneof(fc.constant(['20:00', '06:00'] as const), fc.tuple(anyTime, anyTime))
const anyTold = fc.array(fc.record({ inMinutes: fc.nat(2 * 24 * 60), isAtOnce: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
})

it.each(zones)(
  'mails nobody in %s at night but of what cannot wait, all of it, once, and as soon as it may',
  zone => {
    for (const change of changesOf(zone, new Date('2026-08-01T00:00:00Z'))) {
      fc.assert(
        fc.property(anyHours, anyTold, ([quietFrom, quietUntil], tellings) => {
          const reader = readerIn(zone, quietFrom, quietUntil)
          const from = new Date(change.getTime() - day)
          const told = tellings.map(({ inMinutes, isAtOnce }, place): Told => {
            const at = new Date(from.getTime() + inMinutes * minute)
            const mailAt = new Date(at.getTime() + (isAtOnce ? 0 : minutesHeld * minute))
            return { id: `${place}`, at, mailAt, isAtOnce, mailed: [] }
          })
          letTimePass(reader, told, from, new Date(change.getTime() + 3 * day))
          for (const { at, isAtOnce, mailed } of told) {
            expect(mailed).toHaveLength(1)
            const moment = mailed[0] ?? from
            expect(isAtOnce ? moment.getTime() === at.getTime() : !isNight(moment, reader)).toBe(true)
            const latest = at.getTime() + minutesHeld * minute
            for (let waited = latest; waited < moment.getTime(); waited += 11 * minute)
              expect(isNight(new Date(waited), reader)).toBe(true)
          }
        }),
        { numRuns: 12 },
      )
    }
  },
)

it('mails members of one group by the clocks where each of them is, through two clock changes', async () => {
  const { database, server, clock } = world
  const table = await plantTable(database, server.url, zones)
  const zoneOf = new Map<string, string>()
  for (const member of table.members) {
    await database.asSuperuser('insert into auth.account_wishes (account_id, time_zone) values ($1, $2)', [
      member.accountId,
      member.name,
    ])
    zoneOf.set(await addressOf(database, member), member.name)
  }
  const isQuietIn = (zone: string) => isNight(clock.now(), readerIn(zone, '20:00', '06:00'))
  const words = (subject: string) => ({ subject, heading: '', says: [], way: null })
  let mailed = 0
  for (const change of changesOf('Europe/Lisbon', new Date())) {
    const ahead = (change.getTime() - clock.now().getTime()) / day
    clock.passDays(ahead - 0.5)
    for (let hour = 0; hour < 24; hour += 2) {
      clock.passDays(2 / 24)
      for (const member of table.members) {
        await plantItem(world, table, member, { words: words('waits') })
        if (hour % 6 === 0)
          await plantItem(world, table, member, { words: words('cannot wait'), atOnce: true })
      }
      for (const { to, subject } of await mailNow(world)) {
        mailed++
        const zone = zoneOf.get(to[0] ?? '') ?? ''
        const isDecent = subject === 'cannot wait' || !isQuietIn(zone)
        expect([zone, wallTime(clock.now(), zone), isDecent]).toContain(true)
      }
    }
  }
  const [left] = await database.asSuperuser<{ waiting: number }>(
    'select count(*)::int as waiting from inbox_items where group_id = $1 and mail_at <= $2',
    [table.id, clock.now()],
  )
  expect(left).toEqual({ waiting: 0 })
  expect(mailed).toBeGreaterThan(50)
})
