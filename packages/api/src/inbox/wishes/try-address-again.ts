import { requireSession } from '../../auth/session.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { forgetAccountWishes } from '../account-wishes.ts'

const statement = { name: 'try_address_again', text: 'select app.try_address_again($1)' }

/** Lets mail to the viewer's address leave again, after it came back. Done twice, it is done. */
export async function tryAddressAgain(context: RequestContext): Promise<void> {
  const { accountId } = await requireSession(context)
  await context.database.readBeforeSeat(statement, [accountId])
  forgetAccountWishes(context)
}
