import { requireSession } from '../../auth/session.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { checkTimeZone } from '../../groups/time-zone.ts'
import { readClock } from './read-clock.ts'
import { forgetAccountWishes } from '../account-wishes.ts'

const statement = { name: 'choose_mail_hours', text: 'select app.choose_mail_hours($1, $2, $3, $4)' }

/**
 * Chooses when mail may reach the viewer, in all their groups.
 * @throws Refusal NO_SUCH_TIME_ZONE or BAD_TIME
 */
export async function chooseMailHours(
  context: RequestContext,
  asked: { timeZone?: string | null; quietFrom: string; quietUntil: string },
): Promise<void> {
  const { accountId } = await requireSession(context)
  const timeZone = asked.timeZone ? checkTimeZone(asked.timeZone) : null
  const hours = [readClock(asked.quietFrom, 'quietFrom'), readClock(asked.quietUntil, 'quietUntil')]
  await context.database.readBeforeSeat(statement, [accountId, timeZone, ...hours])
  forgetAccountWishes(context)
}
