import { Ctx, Extensions, FieldResolver, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { DeviceSession } from './device-session.ts'
import { findSessions } from './session-queries.ts'
import { currentSession } from './session.ts'
import { Viewer } from './viewer.ts'

/** Whoever this request comes from; null when nobody is signed in. */
export async function findViewer(context: RequestContext): Promise<Viewer | null> {
  const session = await currentSession(context)
  return session && new Viewer(session.accountId, session.email)
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Extensions({ policy: 'anyone' })
  @Query(() => Viewer, { nullable: true, description: 'Whoever is signed in; null when nobody is.' })
  viewer(@Ctx() context: RequestContext): Promise<Viewer | null> {
    return findViewer(context)
  }

  @Extensions({ policy: 'self' })
  @FieldResolver(() => [DeviceSession], { description: 'Where they are signed in, the latest first.' })
  sessions(@Ctx() context: RequestContext): Promise<DeviceSession[]> {
    return findSessions(context)
  }
}
