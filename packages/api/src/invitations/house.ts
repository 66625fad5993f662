import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import type { RequestContext } from '../graphql/request-context.ts'

/** What invitations are looked after with, when nobody asks: by a deadline, or because something happened. */
export type House = { database: Database; publicUrl: string; clock: Clock }

/** The same within a request. */
export function houseOf({ database, deployment }: RequestContext): House {
  return { database, publicUrl: deployment.publicUrl, clock: deployment.clock }
}
