import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { mayDescribe } from '../groups/group-policy.ts'
import { Group } from '../groups/group.ts'
import { requireSeat, retakeSeat, seatIn } from '../groups/take-seat.ts'
import { chooseLanguage, ChooseLanguageInput } from './choose-language.ts'

@ObjectType({ simpleResolvers: true, description: 'The group with the language it writes in now.' })
export class ChooseLanguagePayload extends Payload {
  @Field(() => Group, { nullable: true })
  group!: Group | null
}

/** In what language a group's words are found. */
@Resolver(() => Group)
export class LanguageResolver {
  @FieldResolver(() => Boolean, { description: 'Admins at work.' })
  @Extensions({ policy: 'belonging' })
  async viewerCanChooseLanguage(@Root() group: Group, @Ctx() context: RequestContext): Promise<boolean> {
    return mayDescribe((await seatIn(context, group.id)).seat)
  }

  @Mutation(() => ChooseLanguagePayload, {
    description: 'Chooses the language in which a group’s words are found. Refuses with NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayDescribe' })
  async chooseLanguage(
    @Arg('input', () => ChooseLanguageInput) input: ChooseLanguageInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseLanguagePayload> {
    const { seat } = await requireSeat(context, input.groupId)
    await chooseLanguage(context.database, seat, input)
    return { group: (await retakeSeat(context, seat)).group, userErrors: [] }
  }
}
