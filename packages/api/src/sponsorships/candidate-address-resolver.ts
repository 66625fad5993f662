import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { Group } from '../groups/group.ts'
import { loadMember } from '../groups/member-queries.ts'
import { seatIn } from '../groups/take-seat.ts'
import { addressesOf } from './address-queries.ts'
import { may, maySeeAddress, mayTakeOver } from './sponsorship-policy.ts'
import { Sponsorship } from './sponsorship.ts'
import { takeOverSponsorship } from './take-over-sponsorship.ts'

@InputType({ description: 'What `takeOverSponsorship` is asked with.' })
export class TakeOverSponsorshipInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  sponsorshipId!: string

  @Field(() => String, {
    description:
      'Why, in the words of whoever takes over: 140 to 2,000 characters. The candidate reads them.',
  })
  words!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `takeOverSponsorship` changed; null, with the reasons, where it changed nothing.',
})
export class TakeOverSponsorshipPayload extends Payload {
  @Field(() => Sponsorship, { nullable: true })
  sponsorship?: Sponsorship | null

  @Field(() => Group, { nullable: true })
  group?: Group
}

/** What is made ready of a cleared sponsorship before its candidate is invited: an address, and someone who vouches. */
@Resolver(() => Sponsorship)
export class CandidateAddressResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where the invitation goes, for the sponsor and admins; null when it was not given, and for all others.',
  })
  @Extensions({ policy: 'maySeeAddress' })
  async address(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<string | null> {
    const { seat } = await seatIn(context, sponsorship.groupId)
    if (!maySeeAddress(seat, sponsorship)) return null
    return (await addressesOf(context, seat)).load(sponsorship.id)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeSponsorship' })
  async viewerCanGiveAddress(
    @Root() sponsorship: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return may('GIVE_ADDRESS', (await seatIn(context, sponsorship.groupId)).seat, sponsorship)
  }

  @FieldResolver(() => Boolean, { description: 'Whether the sponsor is gone or paused, and the viewer may.' })
  @Extensions({ policy: 'maySeeSponsorship' })
  async viewerCanTakeOver(
    @Root() sponsorship: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const { groupId, sponsorId } = sponsorship
    const { seat } = await seatIn(context, groupId)
    const sponsor = await loadMember(context, groupId, sponsorId)
    return sponsor !== null && mayTakeOver(seat, sponsorship, sponsor)
  }

  @Mutation(() => TakeOverSponsorshipPayload, {
    description:
      'Vouches for a cleared candidate whose sponsor is gone or paused. Refuses with NOT_ALLOWED, NOT_FOUND, NOT_NOW, SPONSOR_IS_HERE, TOO_MANY_OPEN, EMPTY, TOO_SHORT, TOO_LONG.',
  })
  @Extensions({ policy: 'mayTakeOver' })
  async takeOverSponsorship(
    @Arg('input', () => TakeOverSponsorshipInput) input: TakeOverSponsorshipInput,
    @Ctx() context: RequestContext,
  ): Promise<TakeOverSponsorshipPayload> {
    return takeOverSponsorship(context, input)
  }
}
