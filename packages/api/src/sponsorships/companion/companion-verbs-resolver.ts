import { Arg, Ctx, Extensions, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Payload } from '../../graphql/user-error.ts'
import { Sponsorship } from '../sponsorship.ts'
import { CompanionMark, CompanionPrompt, Companionship } from './companionship.ts'
import { confirmSettled } from './confirm-settled.ts'
import { extendAccompaniment } from './extend-accompaniment.ts'
import { markPrompt } from './mark-prompt.ts'
import { writeCompanionLine } from './write-companion-line.ts'

@InputType()
abstract class CompanionshipInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  companionshipId!: string
}

@InputType({ description: 'What `markPrompt` is asked with.' })
export class MarkPromptInput extends CompanionshipInput {
  @Field(() => CompanionPrompt)
  prompt!: CompanionPrompt

  @Field(() => CompanionMark, { nullable: true, description: 'Null takes the mark away.' })
  mark?: CompanionMark | null
}

@InputType({ description: 'What `writeCompanionLine` is asked with.' })
export class WriteCompanionLineInput extends CompanionshipInput {
  @Field(() => String, { description: '500 characters at most; empty removes the line.' })
  text!: string
}

@InputType()
abstract class AccompanimentInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  sponsorshipId!: string
}

@InputType({ description: 'What `confirmSettled` is asked with.' })
export class ConfirmSettledInput extends AccompanimentInput {}

@InputType({ description: 'What `extendAccompaniment` is asked with.' })
export class ExtendAccompanimentInput extends AccompanimentInput {}

@ObjectType({ simpleResolvers: true })
abstract class CompanionshipPayload extends Payload {
  @Field(() => Companionship, { nullable: true })
  companionship?: Companionship | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `markPrompt` changed; null, with the reasons, where it changed nothing.',
})
export class MarkPromptPayload extends CompanionshipPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `writeCompanionLine` changed; null, with the reasons, where it changed nothing.',
})
export class WriteCompanionLinePayload extends CompanionshipPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `confirmSettled` changed; null, with the reasons, where it changed nothing.',
})
export class ConfirmSettledPayload extends CompanionshipPayload {
  @Field(() => Sponsorship, { nullable: true })
  sponsorship?: Sponsorship | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `extendAccompaniment` changed; null, with the reasons, where it changed nothing.',
})
export class ExtendAccompanimentPayload extends Payload {
  @Field(() => Sponsorship, { nullable: true })
  sponsorship?: Sponsorship | null
}

@Resolver()
export class CompanionVerbsResolver {
  @Mutation(() => MarkPromptPayload, {
    description:
      'Ticks or skips a prompt on the page of the two, for both; skipping has no effect. Refuses with NOT_FOUND, and with NOT_NOW once the page is closed.',
  })
  @Extensions({ policy: 'maySeeCompanionship' })
  async markPrompt(
    @Arg('input', () => MarkPromptInput) input: MarkPromptInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkPromptPayload> {
    return { companionship: await markPrompt(context, input) }
  }

  @Mutation(() => WriteCompanionLinePayload, {
    description:
      'Writes the one line that the other of the two reads, in the place of the one before. Refuses with NOT_FOUND, TOO_LONG, and with NOT_NOW once the page is closed.',
  })
  @Extensions({ policy: 'maySeeCompanionship' })
  async writeCompanionLine(
    @Arg('input', () => WriteCompanionLineInput) input: WriteCompanionLineInput,
    @Ctx() context: RequestContext,
  ): Promise<WriteCompanionLinePayload> {
    return { companionship: await writeCompanionLine(context, input) }
  }

  @Mutation(() => ConfirmSettledPayload, {
    description:
      'Says that the newcomer has settled; said by both, the accompaniment is completed. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, and with NOT_YET before its end.',
  })
  @Extensions({ policy: 'mayConfirm' })
  async confirmSettled(
    @Arg('input', () => ConfirmSettledInput) input: ConfirmSettledInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmSettledPayload> {
    return confirmSettled(context, input)
  }

  @Mutation(() => ExtendAccompanimentPayload, {
    description:
      'Gives the two 30 more days, once; whoever had confirmed is asked again. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, and with NOT_YET until 14 days before its end.',
  })
  @Extensions({ policy: 'mayExtend' })
  async extendAccompaniment(
    @Arg('input', () => ExtendAccompanimentInput) input: ExtendAccompanimentInput,
    @Ctx() context: RequestContext,
  ): Promise<ExtendAccompanimentPayload> {
    return { sponsorship: await extendAccompaniment(context, input) }
  }
}
