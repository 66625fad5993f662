import { Args, ArgsType, Extensions, Field, ID, Int, Resolver, Root, Subscription } from 'type-graphql'
import { GroupEvent } from './group-event.ts'

@ArgsType()
export class GroupEventsArguments {
  @Field(() => ID)
  groupId!: string

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last event that came; null to begin with what happens from now on.',
  })
  after?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'How old what is on the screen is, in milliseconds, where there is no cursor yet: if something happened since, the first event says `resync`.',
  })
  dataAge?: number | null
}

/** By whom a subscription is answered: whoever is behind a socket. */
export type LookingContext = { lookOn(asked: GroupEventsArguments): Promise<AsyncIterable<unknown>> }

@Resolver()
export class LiveResolver {
  @Subscription(() => GroupEvent, {
    subscribe: ({ args, context }) => (context as LookingContext).lookOn(args as GroupEventsArguments),
    description:
      'What changes in a group, in order, each once, as far as the viewer may know of it. The first event is empty and brings the cursor. Ends when access ends.',
  })
  @Extensions({ policy: 'seated' })
  groupEvents(
    @Root() event: GroupEvent,
    @Args(() => GroupEventsArguments) _asked: GroupEventsArguments,
  ): GroupEvent {
    return event
  }
}
