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
import { Group } from '../../groups/group.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { MeetingSettings, NoteReaders } from '../meeting-settings.ts'
import { chooseMeetingSettings } from './choose-meeting-settings.ts'
import { mayChooseMeetingSettings, maySeeMeetingSettings } from './settings-policy.ts'
import { loadMeetingSettings } from './settings-queries.ts'

@InputType({ description: 'What `chooseMeetingSettings` is asked with.' })
export class ChooseMeetingSettingsInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => Boolean)
  allowsVisitors!: boolean

  @Field(() => NoteReaders, { description: 'For notes written from now on.' })
  noteReaders!: NoteReaders
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `chooseMeetingSettings` changed; null, with the reasons, where it changed nothing.',
})
export class ChooseMeetingSettingsPayload extends Payload {
  @Field(() => Group, { nullable: true })
  group?: Group
}

/** How a group meets: what the group's type shows of it, and the verb that chooses it. */
@Resolver(() => Group)
export class MeetingSettingsResolver {
  @FieldResolver(() => MeetingSettings, { nullable: true, description: 'Null while kept from the table.' })
  @Extensions({ policy: 'seated' })
  async meetingSettings(
    @Root() group: Group,
    @Ctx() context: RequestContext,
  ): Promise<MeetingSettings | null> {
    const { seat } = await seatIn(context, group.id)
    return maySeeMeetingSettings(seat) ? loadMeetingSettings(context, seat) : null
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'belonging' })
  async viewerCanChooseMeetingSettings(
    @Root() group: Group,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return mayChooseMeetingSettings((await seatIn(context, group.id)).seat)
  }

  @Mutation(() => ChooseMeetingSettingsPayload, {
    description:
      'Chooses whether members may bring visitors and who reads notes. Visitors already announced stay, and notes already written keep their readers. Refuses with NOT_FOUND, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayChooseMeetingSettings' })
  async chooseMeetingSettings(
    @Arg('input', () => ChooseMeetingSettingsInput) input: ChooseMeetingSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseMeetingSettingsPayload> {
    return { group: await chooseMeetingSettings(context, input) }
  }
}
