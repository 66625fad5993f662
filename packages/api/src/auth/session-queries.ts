import type { RequestContext } from '../graphql/request-context.ts'
import { DeviceSession } from './device-session.ts'
import { requireSession } from './session.ts'

type Row = { id: string; device: string; opened_at: Date; seen_at: Date; is_current: boolean }

const statement = { name: 'sessions-of', text: 'select * from app.sessions_of($1)' }

/** Where the viewer is signed in, the latest first. */
export async function findSessions(context: RequestContext): Promise<DeviceSession[]> {
  const { tokenHash } = await requireSession(context)
  const rows = await context.database.readBeforeSeat<Row>(statement, [tokenHash])
  return rows.map(row =>
    Object.assign(new DeviceSession(), {
      id: row.id,
      device: row.device,
      openedAt: row.opened_at,
      seenAt: row.seen_at,
      isCurrent: row.is_current,
    }),
  )
}
