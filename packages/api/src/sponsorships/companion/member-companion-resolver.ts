import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Member } from '../../groups/member.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { lineageOf } from '../sponsorship-queries.ts'
import { companionOf } from './companion-of.ts'

@Resolver(() => Member)
export class MemberCompanionResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description:
      'Who accompanies them now, while they are new at the table; after a hand-over not who brought them in.',
  })
  @Extensions({ policy: 'seated' })
  async companion(@Root() member: Member, @Ctx() context: RequestContext): Promise<Member | null> {
    const { seat } = await seatIn(context, member.groupId)
    const broughtIn = await (await lineageOf(context, seat)).load(member.id)
    return broughtIn && companionOf(context, broughtIn.sponsorship)
  }
}
