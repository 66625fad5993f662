import { Arg, Ctx, Extensions, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { introduceYourself } from './introduce-yourself.ts'
import { makeAdmin } from './make-admin.ts'
import { Member } from './member.ts'
import { pauseMember } from './pause-member.ts'
import { resumeMember } from './resume-member.ts'
import { unmakeAdmin } from './unmake-admin.ts'

@InputType({ description: 'What `introduceYourself` is asked with.' })
export class IntroduceYourselfInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => String, { description: '80 characters at most.' })
  name!: string

  @Field(() => String, { description: '60 characters at most.' })
  trade!: string

  @Field(() => String, { description: 'May be empty; 400 characters at most.' })
  askMeAbout!: string

  @Field(() => Boolean, { description: 'Whether the others here may see the address one signs in with.' })
  sharesEmail!: boolean
}

@InputType()
abstract class MemberInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  memberId!: string
}

@InputType()
abstract class ReasonedInput extends MemberInput {
  @Field(() => String, { description: 'Sent to the member; 1,000 characters at most.' })
  reason!: string
}

@InputType({ description: 'What `makeAdmin` is asked with.' })
export class MakeAdminInput extends ReasonedInput {}

@InputType({ description: 'What `unmakeAdmin` is asked with.' })
export class UnmakeAdminInput extends ReasonedInput {}

@InputType({ description: 'What `pauseMember` is asked with.' })
export class PauseMemberInput extends ReasonedInput {
  @Field(() => Int, { description: '1 to 14.' })
  days!: number
}

@InputType({ description: 'What `resumeMember` is asked with.' })
export class ResumeMemberInput extends MemberInput {}

@ObjectType({ simpleResolvers: true })
abstract class MemberPayload extends Payload {
  @Field(() => Member, { nullable: true })
  member?: Member
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `introduceYourself` changed; null, with the reasons, where it changed nothing.',
})
export class IntroduceYourselfPayload extends MemberPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `makeAdmin` changed; null, with the reasons, where it changed nothing.',
})
export class MakeAdminPayload extends MemberPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `unmakeAdmin` changed; null, with the reasons, where it changed nothing.',
})
export class UnmakeAdminPayload extends MemberPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `pauseMember` changed; null, with the reasons, where it changed nothing.',
})
export class PauseMemberPayload extends MemberPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `resumeMember` changed; null, with the reasons, where it changed nothing.',
})
export class ResumeMemberPayload extends MemberPayload {}

@Resolver()
export class MemberVerbsResolver {
  @Mutation(() => IntroduceYourselfPayload, {
    description:
      'Changes what the viewer says about themselves in this group, and nowhere else. Refuses with NOT_FOUND, EMPTY, TOO_LONG.',
  })
  @Extensions({ policy: 'mayIntroduce' })
  async introduceYourself(
    @Arg('input', () => IntroduceYourselfInput) input: IntroduceYourselfInput,
    @Ctx() context: RequestContext,
  ): Promise<IntroduceYourselfPayload> {
    return { member: await introduceYourself(context, input) }
  }

  @Mutation(() => MakeAdminPayload, {
    description: 'Makes a member an admin too. Refuses with NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG.',
  })
  @Extensions({ policy: 'mayMakeAdmin' })
  async makeAdmin(
    @Arg('input', () => MakeAdminInput) input: MakeAdminInput,
    @Ctx() context: RequestContext,
  ): Promise<MakeAdminPayload> {
    return { member: await makeAdmin(context, input) }
  }

  @Mutation(() => UnmakeAdminPayload, {
    description:
      "Ends a member's part as an admin, oneself included. Refuses with NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG, and with LAST_ADMIN when nobody else who is here looks after the group.",
  })
  @Extensions({ policy: 'mayUnmakeAdmin' })
  async unmakeAdmin(
    @Arg('input', () => UnmakeAdminInput) input: UnmakeAdminInput,
    @Ctx() context: RequestContext,
  ): Promise<UnmakeAdminPayload> {
    return { member: await unmakeAdmin(context, input) }
  }

  @Mutation(() => PauseMemberPayload, {
    description:
      'Keeps another member from the table at once. Refuses with NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG, OUT_OF_RANGE.',
  })
  @Extensions({ policy: 'mayPause' })
  async pauseMember(
    @Arg('input', () => PauseMemberInput) input: PauseMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<PauseMemberPayload> {
    return { member: await pauseMember(context, input) }
  }

  @Mutation(() => ResumeMemberPayload, {
    description: 'Ends a pause before its date. Refuses with NOT_FOUND, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayResume' })
  async resumeMember(
    @Arg('input', () => ResumeMemberInput) input: ResumeMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<ResumeMemberPayload> {
    return { member: await resumeMember(context, input) }
  }
}
