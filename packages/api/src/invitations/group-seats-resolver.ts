import { Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { seatIn } from '../groups/take-seat.ts'
import { onceAbout } from '../sponsorships/found-out.ts'
import { loadWayIn } from '../sponsorships/settings-queries.ts'
import { maySeeFullness, maySeeInvitations } from './invitation-policy.ts'
import { countSeats, Fullness, fullnessOf } from './seats.ts'

/** How full the table is. */
@Resolver(() => Group)
export class GroupSeatsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Members, and those whose invitation waits for an answer. Null for all but admins.',
  })
  @Extensions({ policy: 'maySeeInvitations' })
  async seatsTaken(@Root() group: Group, @Ctx() context: RequestContext): Promise<number | null> {
    const { seat } = await seatIn(context, group.id)
    return maySeeInvitations(seat) ? seatsOf(context, group.id) : null
  }

  @FieldResolver(() => Fullness, {
    description: 'Whether there is room at the table. Always ROOM while kept from it.',
  })
  @Extensions({ policy: 'seated' })
  async fullness(@Root() group: Group, @Ctx() context: RequestContext): Promise<Fullness> {
    const { seat } = await seatIn(context, group.id)
    if (!maySeeFullness(seat)) return Fullness.ROOM
    const { settings } = await loadWayIn(context, seat)
    return fullnessOf(await seatsOf(context, group.id), settings)
  }
}

/** As the system, for only admins see invitations; everybody else is told no more than whether there is room. */
function seatsOf(context: RequestContext, groupId: string): Promise<number> {
  return onceAbout(context, groupId, 'seats taken', () =>
    context.database.asSystem('counting seats', groupId, manager =>
      countSeats(manager, groupId, context.now()),
    ),
  )
}
