import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Group } from '../../groups/group.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { Thread } from '../thread.ts'
import { findAskedWhatBecame, findUnansweredAsks } from './ask-queries.ts'
import { findThanks } from './thanks-queries.ts'
import { Thanks } from './thanks.ts'

/** Which of a group's asks wait for a first answer. */
@Resolver(() => Group)
export class GroupAsksResolver {
  @FieldResolver(() => [Thread], {
    description:
      'Asks that nobody has answered for two days, the oldest first; five at most. Where one is to be listened to, a reaction is an answer.',
  })
  @Extensions({ policy: 'seated', places: 5 })
  async unansweredAsks(@Root() group: Group, @Ctx() context: RequestContext): Promise<Thread[]> {
    return findUnansweredAsks(context, (await seatIn(context, group.id)).seat)
  }
}

/** What asks bring to a member's Table. */
@Resolver(() => ViewerSeat)
export class SeatAsksResolver {
  @FieldResolver(() => [Thanks], {
    description:
      'What askers whom the viewer helped said to them since they last looked at the thread, the latest first; for 30 days.',
  })
  @Extensions({ policy: 'own', places: 10 })
  async thanks(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<Thanks[]> {
    return findThanks(context, (await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => [Thread], {
    description: "The viewer's own asks about which they are asked, once, what became of them; five at most.",
  })
  @Extensions({ policy: 'own', places: 5 })
  async askedWhatBecame(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<Thread[]> {
    return findAskedWhatBecame(context, (await seatIn(context, group.id)).seat)
  }
}
