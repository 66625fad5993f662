import { randomUUID } from 'node:crypto'

import { mailEveningsEverywhere } from '../src/inbox/evening/look-at-evenings.ts'
import { spanOf } from '../src/meetings/wall-time.ts'
import { eventually } from './eventually.ts'
import { plantSeat, type PlantedMember } from './planted-table.ts'
import type { TwoTables } from './two-tables.ts'
import { plantPerson } from './planted-person.ts'

/** A mail by the clock that left, or was dropped. */
export type LeftMail = {
  kind: string
  memberId: string
  once: string
  isSent: boolean
  subject: string
  text: string
  html: string
}

/** "2026-11-29", so many days from today in Lisbon, where the tables of tests live. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Lisbon' }).format(Date.now() + days * 86_400_000)

/** The moment the clocks of a place show a time on a day. */
export const momentOf = (date: string, time: string, timeZone = 'Europe/Lisbon'): Date =>
  spanOf({ date, time, timeZone }, 1).startsAt

/** Lets it be a moment, for all that has a deadline. */
export function letItBe({ clock }: Pick<TwoTables, 'clock'>, moment: Date): void {
  clock.reset()
  clock.passDays((moment.getTime() - Date.now()) / 86_400_000)
}

/** Runs the job by the clock, and waits until what it queued has left. */
export async function mailEvenings({ server, clock, database, table }: TwoTables): Promise<LeftMail[]> {
  await mailEveningsEverywhere(server.database, clock.now)()
  await eventually(async () => {
    const waiting = await database.asSuperuser(
      `select from mail.letters where kind in ('EVENING', 'DIGEST') and told_at is null`,
    )
    if (waiting.length > 0) throw new Error('A mail by the clock has not left yet.')
  })
  return database.asSuperuser<LeftMail>(
    `select kind, member_id as "memberId", once, sent_at is not null as "isSent", subject, text, html
     from mail.letters where group_id = $1 and kind in ('EVENING', 'DIGEST') order by queued_at, id`,
    [table.id],
  )
}

/** The next Sunday that is three days off at least: the usual day of digests. */
export function sundayToCome(): string {
  const days = [3, 4, 5, 6, 7, 8, 9].map(dayFromNow)
  return days.find(day => new Date(`${day}T12:00:00Z`).getUTCDay() === 0) ?? ''
}

/** Plants a settled member, signed in. */
export async function plantMemberAt(
  { database, server, table, priya }: TwoTables,
  name: string,
): Promise<PlantedMember> {
  const person = await plantPerson(database, `${randomUUID()}@example.org`)
  return plantSeat(database, server.url, table.id, { ...priya, ...person, name })
}
