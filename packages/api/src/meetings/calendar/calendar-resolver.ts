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
import type { RequestContext } from '../../graphql/request-context.ts'
import { Payload } from '../../graphql/user-error.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { Meeting } from '../meeting.ts'
import { fileAddress } from './calendar-addresses.ts'
import { loadFeedAddress } from './feed-queries.ts'
import { resetCalendarFeed } from './reset-calendar-feed.ts'

@InputType({ description: 'What `resetCalendarFeed` is asked with.' })
export class ResetCalendarFeedInput {
  @Field(() => ID)
  groupId!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `resetCalendarFeed` changed; null, with the reasons, where it changed nothing.',
})
export class ResetCalendarFeedPayload extends Payload {
  @Field(() => ViewerSeat, { nullable: true })
  seat?: ViewerSeat
}

@Resolver(() => Meeting)
export class MeetingFileResolver {
  @FieldResolver(() => String, {
    description: 'Where its calendar file is, on this deployment: for a browser that is signed in.',
  })
  @Extensions({ policy: 'seated' })
  async calendarFile(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<string> {
    const { group } = await seatIn(context, meeting.groupId)
    return fileAddress(context.deployment.publicUrl, group.slug, meeting.id)
  }
}

@Resolver(() => ViewerSeat)
export class CalendarFeedResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The secret address under which the viewer's calendar program finds when and where the group meets; null until one was made.",
  })
  @Extensions({ policy: 'own' })
  async calendarFeed(@Root() { group }: ViewerSeat, @Ctx() context: RequestContext): Promise<string | null> {
    return loadFeedAddress(context, (await seatIn(context, group.id)).seat)
  }

  @Mutation(() => ResetCalendarFeedPayload, {
    description:
      "Makes the address of the viewer's calendar feed, or a new one: the one before is dead at once. Refuses with NOT_FOUND.",
  })
  @Extensions({ policy: 'own' })
  async resetCalendarFeed(
    @Arg('input', () => ResetCalendarFeedInput) { groupId }: ResetCalendarFeedInput,
    @Ctx() context: RequestContext,
  ): Promise<ResetCalendarFeedPayload> {
    return { seat: new ViewerSeat(await resetCalendarFeed(context, groupId)) }
  }
}
