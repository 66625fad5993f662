import { Ctx, Extensions, FieldResolver, Resolver } from 'type-graphql'
import { Viewer } from '../auth/viewer.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { mayFoundGroup } from './group-policy.ts'
import { groupTemplate, GroupTemplate } from './group-template.ts'
import { takeSeats } from './take-seat.ts'
import { ViewerSeat } from './viewer-seat.ts'

@Resolver(() => Viewer)
export class ViewerSeatsResolver {
  @FieldResolver(() => [ViewerSeat], { description: 'Where they sit, in the order of the groups’ names.' })
  @Extensions({ policy: 'self' })
  async seats(@Ctx() context: RequestContext): Promise<ViewerSeat[]> {
    return (await takeSeats(context)).map(taken => new ViewerSeat(taken))
  }

  @FieldResolver(() => GroupTemplate, { description: 'Words to begin from when founding a group.' })
  @Extensions({ policy: 'self' })
  groupTemplate(): GroupTemplate {
    return groupTemplate
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'self' })
  viewerCanFoundGroup(@Ctx() context: RequestContext): boolean {
    return mayFoundGroup(context.deployment)
  }
}
