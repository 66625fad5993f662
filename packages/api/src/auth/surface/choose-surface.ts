import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSession } from '../session.ts'
import type { WritingSurface } from './writing-surface.ts'

const chosen = { name: 'surface_of', text: 'select app.surface_of($1) as surface' }
const choice = { name: 'choose_surface', text: 'select app.choose_surface($1, $2)' }

/** On which surface the account writes; null until it was chosen. */
export async function findSurface(
  context: RequestContext,
  accountId: string,
): Promise<WritingSurface | null> {
  const [row] = await context.database.readBeforeSeat<{ surface: WritingSurface | null }>(chosen, [accountId])
  return row?.surface ?? null
}

/** Remembers on which surface the viewer writes, in all their groups and on all their devices. */
export async function chooseSurface(context: RequestContext, surface: WritingSurface): Promise<void> {
  const { accountId } = await requireSession(context)
  await context.database.readBeforeSeat(choice, [accountId, surface])
}
