import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { loadMember } from '../../groups/member-queries.ts'
import { Member } from '../../groups/member.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { EarlierHold } from './earlier-hold.ts'
import { loadEarlierHolds } from './hold-queries.ts'
import { Hold } from './hold.ts'

@Resolver(() => Hold)
export class HoldResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Who could not speak freely.' })
  @Extensions({ policy: 'maySeeHold' })
  async holder(@Root() hold: Hold, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, hold.groupId, hold.memberId)
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Whom the holder asked to hear it; null where admins do.',
  })
  @Extensions({ policy: 'maySeeHold' })
  async hearer(@Root() hold: Hold, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, hold.groupId, hold.hearerId)
  }

  @FieldResolver(() => [EarlierHold], {
    description: 'What the same member held before, the latest first.',
  })
  @Extensions({ policy: 'mayReadOfHold', places: 5 })
  async earlier(@Root() hold: Hold, @Ctx() context: RequestContext): Promise<EarlierHold[]> {
    return loadEarlierHolds(context, (await seatIn(context, hold.groupId)).seat, hold)
  }
}
