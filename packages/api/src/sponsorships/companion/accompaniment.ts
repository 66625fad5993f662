import { daysAfter } from '../../database/clock.ts'
import type { Sponsorship } from '../sponsorship.ts'

type Dates = Pick<Sponsorship, 'accompaniedUntil' | 'completesAt' | 'extendedAt'>

/** By how much it can be extended once, and how long the two have to confirm before it completes by itself. */
export const moreDays = 30

/** How long before its end the two can say that they want more time. */
const daysToAskForMore = 14

/** How long the admins have to find somebody else when a companion is gone. */
const daysToFindAnother = 14

/** From the end of the accompaniment on the two can confirm that it is done. */
export function canBeConfirmed({ accompaniedUntil }: Dates, now: Date): boolean {
  return accompaniedUntil !== null && now >= accompaniedUntil
}

/** Once, from shortly before its end until it completes by itself. */
export function canBeExtended({ accompaniedUntil, completesAt, extendedAt }: Dates, now: Date): boolean {
  if (!accompaniedUntil || !completesAt || extendedAt) return false
  return now >= daysAfter(accompaniedUntil, -daysToAskForMore) && now < completesAt
}

/** The dates with 30 more days. */
export function extended(completesAt: Date, now: Date): { [Name in keyof Dates]: Date } & { dueAt: Date } {
  const later = daysAfter(completesAt, moreDays)
  return { accompaniedUntil: completesAt, completesAt: later, extendedAt: now, dueAt: later }
}

/** By when a newcomer whose companion is gone should have another. */
export const successorDueAt = (companionGoneAt: Date): Date => daysAfter(companionGoneAt, daysToFindAnother)
