import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { loadMember } from '../../groups/member-queries.ts'
import { Member } from '../../groups/member.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { loadMay } from '../load-may.ts'
import { mayArrangeMeetings } from '../sponsorship-policy.ts'
import { Sponsorship } from '../sponsorship.ts'
import { loadSaid } from './consent-queries.ts'
import { ConsentAnswer } from './consent.ts'

/** What the table says to a proposal, as far as the viewer may know. */
@Resolver(() => Sponsorship)
export class SponsorshipConsentResolver {
  @FieldResolver(() => ConsentAnswer, {
    nullable: true,
    description: "The viewer's own; nobody is told how many said what.",
  })
  @Extensions({ policy: 'own' })
  async viewerAnswer(
    @Root() sponsorship: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<ConsentAnswer | null> {
    return (await loadSaid(context, await viewerSeat(context, sponsorship), sponsorship.id)).answer
  }

  @FieldResolver(() => [Member], {
    description:
      'Who would like to meet the candidate first, by name: the sponsor arranges it. Empty for everybody else.',
  })
  @Extensions({ policy: 'mayArrangeMeetings' })
  async wantToMeet(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<Member[]> {
    const seat = await viewerSeat(context, sponsorship)
    if (!mayArrangeMeetings(seat, sponsorship)) return []
    const { meetFirstIds } = await loadSaid(context, seat, sponsorship.id)
    const members = await Promise.all(meetFirstIds.map(id => loadMember(context, sponsorship.groupId, id)))
    return members.filter(member => member !== null)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeSponsorship' })
  async viewerCanAnswer(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<boolean> {
    return loadMay(context, sponsorship, 'ANSWER')
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer could hold it, in private.' })
  @Extensions({ policy: 'maySeeSponsorship' })
  async viewerCanHold(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<boolean> {
    return loadMay(context, sponsorship, 'HOLD')
  }
}

async function viewerSeat(context: RequestContext, { groupId }: Sponsorship): Promise<Seat> {
  return (await seatIn(context, groupId)).seat
}
