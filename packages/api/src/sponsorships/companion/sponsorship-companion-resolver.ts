import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Member } from '../../groups/member.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { may } from '../sponsorship-policy.ts'
import { Sponsorship } from '../sponsorship.ts'
import { successorDueAt } from './accompaniment.ts'
import { companionOf } from './companion-of.ts'
import { mayConfirm, mayExtend, maySeeSuccessorDue } from './companionship-policy.ts'
import { openCompanionships } from './companionship-queries.ts'
import { Companionship } from './companionship.ts'
import { openHandOvers } from './hand-over-queries.ts'
import { HandOver } from './hand-over.ts'

/** What a sponsorship knows of the accompaniment. */
@Resolver(() => Sponsorship)
export class SponsorshipCompanionResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who accompanies the newcomer now; null when nobody does, or nobody needs to.',
  })
  @Extensions({ policy: 'maySeeSponsorship' })
  companion(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<Member | null> {
    return companionOf(context, sponsorship)
  }

  @FieldResolver(() => Companionship, {
    nullable: true,
    description: 'The open page of the two, for these two; null for everybody else.',
  })
  @Extensions({ policy: 'maySeeCompanionship' })
  async companionship(
    @Root() sponsorship: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<Companionship | null> {
    return findPage(context, await viewerSeat(context, sponsorship), sponsorship)
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'For admins: by when a newcomer whose companion is gone should have another; null otherwise.',
  })
  @Extensions({ policy: 'maySeeSuccessorDue' })
  async successorDueAt(
    @Root() sponsorship: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<Date | null> {
    const { companionGoneAt } = sponsorship
    if (!companionGoneAt || !maySeeSuccessorDue(await viewerSeat(context, sponsorship), sponsorship))
      return null
    return successorDueAt(companionGoneAt)
  }

  @FieldResolver(() => HandOver, {
    nullable: true,
    description:
      'A proposal to hand the newcomer over that waits for its answer, for those whom it concerns.',
  })
  @Extensions({ policy: 'maySeeHandOver' })
  async openHandOver(
    @Root() sponsorship: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<HandOver | null> {
    const open = await openHandOvers(context, await viewerSeat(context, sponsorship))
    return open.find(({ sponsorshipId }) => sponsorshipId === sponsorship.id) ?? null
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'mayConfirm' })
  async viewerCanConfirm(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<boolean> {
    const seat = await viewerSeat(context, sponsorship)
    const page = await findPage(context, seat, sponsorship)
    return mayConfirm(seat, sponsorship, page, context.now())
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'mayExtend' })
  async viewerCanExtend(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<boolean> {
    return mayExtend(await viewerSeat(context, sponsorship), sponsorship, context.now())
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'PROPOSE_HAND_OVER' })
  async viewerCanProposeHandOver(
    @Root() sponsorship: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return may('PROPOSE_HAND_OVER', await viewerSeat(context, sponsorship), sponsorship)
  }
}

async function viewerSeat(context: RequestContext, { groupId }: Sponsorship): Promise<Seat> {
  return (await seatIn(context, groupId)).seat
}

async function findPage(
  context: RequestContext,
  seat: Seat,
  { id }: Sponsorship,
): Promise<Companionship | null> {
  const open = await openCompanionships(context, seat)
  return open.find(({ sponsorshipId }) => sponsorshipId === id) ?? null
}
