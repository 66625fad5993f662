import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from './group.ts'
import { loadMember } from './member-queries.ts'
import { Member } from './member.ts'
import { ViewerSeat } from './viewer-seat.ts'

@Resolver(() => ViewerSeat)
export class SeatResolver {
  @FieldResolver(() => Group)
  @Extensions({ policy: 'own' })
  group(@Root() seat: ViewerSeat): Group {
    return seat.group
  }

  @FieldResolver(() => Member, { description: 'The viewer as a member of this group.' })
  @Extensions({ policy: 'own' })
  async member(@Root() seat: ViewerSeat, @Ctx() context: RequestContext): Promise<Member> {
    const member = await loadMember(context, seat.group.id, seat.id)
    if (!member) throw new Error('A seat was taken, but row security hides its member.')
    return member
  }
}
