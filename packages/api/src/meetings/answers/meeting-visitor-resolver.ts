import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { Meeting } from '../meeting.ts'
import { loadMeetingSettings } from '../settings/settings-queries.ts'
import { mayBringVisitor } from './answer-policy.ts'

@Resolver(() => Meeting)
export class MeetingVisitorResolver {
  @FieldResolver(() => Boolean, {
    description: 'Where the group allows visitors, until it ends, unless it was cancelled.',
  })
  @Extensions({ policy: 'mayBringVisitor' })
  async viewerCanBringVisitor(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, meeting.groupId)
    return mayBringVisitor(seat, meeting, await loadMeetingSettings(context, seat), context.now())
  }
}
