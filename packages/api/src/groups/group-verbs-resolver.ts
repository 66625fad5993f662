import { Arg, Ctx, Extensions, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { findViewer } from '../auth/viewer-resolver.ts'
import { Viewer } from '../auth/viewer.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { describeGroup } from './describe-group.ts'
import { foundGroup } from './found-group.ts'
import { Group } from './group.ts'
import { leaveGroup } from './leave-group.ts'
import { sayTableIsSet } from './say-table-is-set.ts'

@InputType()
abstract class GroupWords {
  @Field(() => String, { description: '60 characters at most.' })
  name!: string

  @Field(() => String, { description: '1,000 characters at most.' })
  purpose!: string

  @Field(() => String, { description: 'One thing a line; 1,000 characters at most.' })
  whatItIsNot!: string

  @Field(() => String, { description: '200 characters at most.' })
  rhythm!: string

  @Field(() => String, { description: 'IANA name: "Europe/Lisbon".' })
  timeZone!: string

  @Field(() => String, { description: '30 characters at most.' })
  meetingName!: string
}

@InputType({ description: 'What `foundGroup` is asked with.' })
export class FoundGroupInput extends GroupWords {
  @Field(() => ID, {
    nullable: true,
    description: 'A UUID made by whoever founds: sent again, it founds no second group.',
  })
  id?: string | null

  @Field(() => String, {
    description: "The readable start of the group's address; a random tail is added.",
  })
  addressStem!: string

  @Field(() => String, { description: 'Restricted Markdown, 20,000 characters at most.' })
  charter!: string

  @Field(() => String, { description: '80 characters at most.' })
  founderName!: string

  @Field(() => String, { description: '60 characters at most.' })
  founderTrade!: string

  @Field(() => String, { description: 'May be empty; 400 characters at most.' })
  founderAskMeAbout!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `foundGroup` changed; null, with the reasons, where it changed nothing.',
})
export class FoundGroupPayload extends Payload {
  @Field(() => Group, { nullable: true })
  group?: Group

  @Field(() => Viewer, { nullable: true })
  viewer?: Viewer | null
}

@InputType({ description: 'What `describeGroup` is asked with.' })
export class DescribeGroupInput extends GroupWords {
  @Field(() => ID)
  groupId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Given, the group moves to a new address with a new random tail; the old one leads nowhere.',
  })
  addressStem?: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `describeGroup` changed; null, with the reasons, where it changed nothing.',
})
export class DescribeGroupPayload extends Payload {
  @Field(() => Group, { nullable: true })
  group?: Group
}

@InputType({ description: 'What `sayTableIsSet` is asked with.' })
export class SayTableIsSetInput {
  @Field(() => ID)
  groupId!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `sayTableIsSet` changed; null, with the reasons, where it changed nothing.',
})
export class SayTableIsSetPayload extends Payload {
  @Field(() => Group, { nullable: true })
  group?: Group
}

@InputType({ description: 'What `leaveGroup` is asked with.' })
export class LeaveGroupInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether the name stays in the lineage; else it says only in which year someone left.',
  })
  leavesName?: boolean | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `leaveGroup` changed; null, with the reasons, where it changed nothing.',
})
export class LeaveGroupPayload extends Payload {
  @Field(() => Viewer, { nullable: true })
  viewer?: Viewer | null
}

@Resolver()
export class GroupVerbsResolver {
  @Mutation(() => FoundGroupPayload, {
    description:
      'Founds a group with the viewer as its first admin; for 60 days those already at the table can be invited. Refuses with NOT_ALLOWED, BAD_ID, EMPTY, TOO_LONG, NO_SUCH_TIME_ZONE.',
  })
  @Extensions({ policy: 'mayFoundGroup' })
  async foundGroup(
    @Arg('input', () => FoundGroupInput) input: FoundGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<FoundGroupPayload> {
    return { group: await foundGroup(context, input), viewer: await findViewer(context) }
  }

  @Mutation(() => DescribeGroupPayload, {
    description:
      'Changes what a group says about itself. Refuses with NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG, NO_SUCH_TIME_ZONE.',
  })
  @Extensions({ policy: 'mayDescribe' })
  async describeGroup(
    @Arg('input', () => DescribeGroupInput) input: DescribeGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<DescribeGroupPayload> {
    return { group: await describeGroup(context, input) }
  }

  @Mutation(() => SayTableIsSetPayload, {
    description:
      'Says that all who were already at the table are there; from now on people come in through a sponsor. Refuses with NOT_FOUND, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'maySayTableIsSet' })
  async sayTableIsSet(
    @Arg('input', () => SayTableIsSetInput) input: SayTableIsSetInput,
    @Ctx() context: RequestContext,
  ): Promise<SayTableIsSetPayload> {
    return { group: await sayTableIsSet(context, input) }
  }

  @Mutation(() => LeaveGroupPayload, {
    description:
      'Leaves a group; what one wrote stays. Refuses with NOT_FOUND, and with LAST_ADMIN while others would be left with nobody to look after them.',
  })
  @Extensions({ policy: 'belonging' })
  async leaveGroup(
    @Arg('input', () => LeaveGroupInput) input: LeaveGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<LeaveGroupPayload> {
    await leaveGroup(context, input)
    return { viewer: await findViewer(context) }
  }
}
