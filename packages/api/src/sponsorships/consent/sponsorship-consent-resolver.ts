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
import { loadAtTheTable, whoHears } from './hearers.ts'
import { loadHolds, loadOwnHold } from './hold-queries.ts'
import { Hold } from './hold.ts'

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
  @Extensions({ policy: 'mayArrangeMeetings', places: 10 })
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
    const seat = await viewerSeat(context, sponsorship)
    if (!(await loadMay(context, sponsorship, 'HOLD'))) return false
    return (await loadOwnHold(context, seat, sponsorship.id)) === null
  }

  @FieldResolver(() => Hold, { nullable: true, description: "The viewer's own, while it is open." })
  @Extensions({ policy: 'own' })
  async viewerHold(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<Hold | null> {
    return loadOwnHold(context, await viewerSeat(context, sponsorship), sponsorship.id)
  }

  @FieldResolver(() => [Hold], {
    description:
      'Open ones that the viewer hears, not their own. Empty for everybody else, and for the sponsor always: nobody can tell none from not theirs.',
  })
  @Extensions({ policy: 'maySeeHold', places: 5 })
  async holds(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<Hold[]> {
    const seat = await viewerSeat(context, sponsorship)
    const holds = await loadHolds(context, seat, sponsorship.id)
    return holds.filter(({ memberId }) => memberId !== seat.memberId)
  }

  @FieldResolver(() => [Member], {
    description:
      'Of whom the viewer would have to pick one to hear their hold, where no admin could. Empty where admins hear it.',
  })
  @Extensions({ policy: 'may HOLD' })
  async viewerHearers(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<Member[]> {
    const seat = await viewerSeat(context, sponsorship)
    if (!(await loadMay(context, sponsorship, 'HOLD'))) return []
    const people = await loadAtTheTable(context, seat)
    const { toPickFrom } = whoHears(people, sponsorship.sponsorId, seat.memberId)
    const members = await Promise.all(toPickFrom.map(id => loadMember(context, sponsorship.groupId, id)))
    return members.filter(member => member !== null)
  }
}

async function viewerSeat(context: RequestContext, { groupId }: Sponsorship): Promise<Seat> {
  return (await seatIn(context, groupId)).seat
}
