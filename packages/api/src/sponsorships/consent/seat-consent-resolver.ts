import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { Sponsorship } from '../sponsorship.ts'
import { findHeldFor, findUnanswered } from './seat-consent-queries.ts'

/** What waits for the viewer, as far as proposals go. */
@Resolver(() => ViewerSeat)
export class SeatConsentResolver {
  @FieldResolver(() => [Sponsorship], {
    description:
      'Proposals to which the viewer has said nothing yet, the one whose round ends first comes first; none for newcomers.',
  })
  @Extensions({ policy: 'may ANSWER', places: 5 })
  async awaitsWord(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<Sponsorship[]> {
    return findUnanswered(context, (await seatIn(context, group.id)).seat)
  }

  @FieldResolver(() => [Sponsorship], {
    description:
      'Proposals that somebody else holds, where the viewer hears it, as an admin or because they were asked to.',
  })
  @Extensions({ policy: 'maySeeHold', places: 5 })
  async heldForViewer(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<Sponsorship[]> {
    return findHeldFor(context, (await seatIn(context, group.id)).seat)
  }
}
