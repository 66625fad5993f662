import { requireSession } from '../../auth/session.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { forgetAccountWishes } from '../account-wishes.ts'

const statement = { name: 'choose_inbox_dot', text: 'select app.choose_inbox_dot($1, $2)' }

/** Chooses whether a dot stands at the viewer's inbox while something is unread. */
export async function chooseInboxDot(context: RequestContext, shows: boolean): Promise<void> {
  const { accountId } = await requireSession(context)
  await context.database.readBeforeSeat(statement, [accountId, shows])
  forgetAccountWishes(context)
}
