import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { loadMember } from '../groups/member-queries.ts'
import { Member } from '../groups/member.ts'
import { seatIn } from '../groups/take-seat.ts'
import { lineageOf, type BroughtIn } from './sponsorship-queries.ts'
import { Sponsorship } from './sponsorship.ts'

/** What this room knows of a member: who brought them in, and why. */
@Resolver(() => Member)
export class MemberSponsorshipResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who brought them in, which never changes; null for founders.',
  })
  @Extensions({ policy: 'seated' })
  async sponsor(@Root() member: Member, @Ctx() context: RequestContext): Promise<Member | null> {
    const broughtIn = await broughtInBy(member, context)
    return broughtIn && loadMember(context, member.groupId, broughtIn.sponsorId)
  }

  @FieldResolver(() => Sponsorship, {
    nullable: true,
    description: 'By which they came in; null for founders.',
  })
  @Extensions({ policy: 'seated' })
  async sponsorship(@Root() member: Member, @Ctx() context: RequestContext): Promise<Sponsorship | null> {
    return (await broughtInBy(member, context))?.sponsorship ?? null
  }
}

async function broughtInBy(member: Member, context: RequestContext): Promise<BroughtIn | null> {
  const { seat } = await seatIn(context, member.groupId)
  return (await lineageOf(context, seat)).load(member.id)
}
