import type { RequestContext } from '../graphql/request-context.ts'

/** What somebody wants by mail wherever they sit, and whether mail to them came back. */
export type AccountWishes = {
  /** Null: each group's own. */
  timeZone: string | null
  /** "20:00:00", where they are. */
  quietFrom: string
  quietUntil: string
  showsInboxDot: boolean
  unreachableSince: Date | null
  problem: string | null
}

const wishes = {
  name: 'account_wishes',
  text: `select time_zone as "timeZone", quiet_from as "quietFrom", quiet_until as "quietUntil",
      shows_inbox_dot as "showsInboxDot", unreachable_since as "unreachableSince", problem
    from app.wishes_of($1)`,
}

const key = 'account wishes'

/** What the account that is signed in wants. Asked once per request. */
export function findAccountWishes(context: RequestContext, accountId: string): Promise<AccountWishes> {
  return context.once(key, async () => {
    const [row] = await context.database.readBeforeSeat<AccountWishes>(wishes, [accountId])
    if (!row) throw new Error('An account is signed in that is not there.')
    return row
  })
}

/** After a verb has changed them. */
export const forgetAccountWishes = (context: RequestContext): void => context.forget(key)
