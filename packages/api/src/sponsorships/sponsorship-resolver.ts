import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { loadMember } from '../groups/member-queries.ts'
import { Member } from '../groups/member.ts'
import { loadMay } from './load-may.ts'
import { Sponsorship } from './sponsorship.ts'

@Resolver(() => Sponsorship)
export class SponsorshipResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Who vouches for the candidate.' })
  @Extensions({ policy: 'maySeeSponsorship' })
  async sponsor(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, sponsorship.groupId, sponsorship.sponsorId)
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The candidate, once they have joined.' })
  @Extensions({ policy: 'maySeeSponsorship' })
  async newcomer(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<Member | null> {
    const { groupId, newcomerId } = sponsorship
    return newcomerId ? loadMember(context, groupId, newcomerId) : null
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer can take it back, as its sponsor.' })
  @Extensions({ policy: 'maySeeSponsorship' })
  async viewerCanWithdraw(
    @Root() sponsorship: Sponsorship,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return loadMay(context, sponsorship, 'WITHDRAW')
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer can close it, with a reason to the sponsor.',
  })
  @Extensions({ policy: 'maySeeSponsorship' })
  async viewerCanClose(@Root() sponsorship: Sponsorship, @Ctx() context: RequestContext): Promise<boolean> {
    return loadMay(context, sponsorship, 'CLOSE')
  }
}
