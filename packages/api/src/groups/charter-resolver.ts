import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  InputType,
  ID,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { acceptCharter } from './accept-charter.ts'
import { Charter } from './charter.ts'
import { Group } from './group.ts'
import { loadMember } from './member-queries.ts'
import { Member } from './member.ts'
import { rewriteCharter } from './rewrite-charter.ts'
import { ViewerSeat } from './viewer-seat.ts'

@InputType({ description: 'What `rewriteCharter` is asked with.' })
export class RewriteCharterInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => String, { description: 'Restricted Markdown, 20,000 characters at most.' })
  text!: string

  @Field(() => Int, { description: 'The version the writer started from.' })
  fromVersion!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `rewriteCharter` changed; null, with the reasons, where it changed nothing.',
})
export class RewriteCharterPayload extends Payload {
  @Field(() => Group, { nullable: true })
  group?: Group
}

@InputType({ description: 'What `acceptCharter` is asked with.' })
export class AcceptCharterInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `acceptCharter` changed; null, with the reasons, where it changed nothing.',
})
export class AcceptCharterPayload extends Payload {
  @Field(() => ViewerSeat, { nullable: true })
  seat?: ViewerSeat
}

@Resolver(() => Charter)
export class CharterResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who wrote this version; null to those kept from the table.',
  })
  @Extensions({ policy: 'maySeeMember' })
  async writtenBy(@Root() charter: Charter, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, charter.groupId, charter.writtenById)
  }

  @Mutation(() => RewriteCharterPayload, {
    description:
      'Gives the charter a new version, which asks everyone anew, with 14 days of grace. Refuses with CHANGED_MEANWHILE when another version came in between.',
  })
  @Extensions({ policy: 'mayRewriteCharter' })
  async rewriteCharter(
    @Arg('input', () => RewriteCharterInput) input: RewriteCharterInput,
    @Ctx() context: RequestContext,
  ): Promise<RewriteCharterPayload> {
    return { group: await rewriteCharter(context, input) }
  }

  @Mutation(() => AcceptCharterPayload, {
    description:
      'Says yes to the charter. Refuses with CHANGED_MEANWHILE when that is no longer its version.',
  })
  @Extensions({ policy: 'belonging' })
  async acceptCharter(
    @Arg('input', () => AcceptCharterInput) input: AcceptCharterInput,
    @Ctx() context: RequestContext,
  ): Promise<AcceptCharterPayload> {
    return { seat: new ViewerSeat(await acceptCharter(context, input)) }
  }
}
