import type { Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import type { House } from './frame-for-member.ts'

/** What mails to members are worded with when they leave. */
export type MailHouse = House & { database: Database; clock: Clock }
