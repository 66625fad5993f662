import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Payload } from '../../graphql/user-error.ts'
import { Group } from '../../groups/group.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { chooseGroupMail } from './choose-group-mail.ts'
import { GroupMailSettings } from './group-mail-settings.ts'
import { MailContent } from '../mail/content.ts'
import { mayChooseGroupMail } from './settings-policy.ts'
import { findGroupMailSettings } from './settings-queries.ts'

@InputType({ description: 'What `chooseGroupMail` is asked with.' })
export class ChooseGroupMailInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => MailContent)
  content!: MailContent

  @Field(() => String, { description: 'By the group’s clocks: "18:00".' })
  eveningTime!: string

  @Field(() => Int, { description: 'Monday is 1, Sunday is 7.' })
  digestWeekday!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `chooseGroupMail` changed; null, with the reasons, where it changed nothing.',
})
export class ChooseGroupMailPayload extends Payload {
  @Field(() => Group, { nullable: true })
  group?: Group
}

/** How a group writes mail: what the group's type shows of it, and the verb that chooses it. */
@Resolver(() => Group)
export class GroupMailResolver {
  @FieldResolver(() => GroupMailSettings, {
    description: 'How it writes mail; while the viewer is kept from the table, as is usual.',
  })
  @Extensions({ policy: 'seated' })
  async mailSettings(@Root() group: Group, @Ctx() context: RequestContext): Promise<GroupMailSettings> {
    const { seat } = await seatIn(context, group.id)
    const chosen = await findGroupMailSettings(context.database, seat)
    return Object.assign(new GroupMailSettings(), chosen, { viewerCanChange: mayChooseGroupMail(seat) })
  }

  @Mutation(() => ChooseGroupMailPayload, {
    description:
      'Chooses how a group writes mail, for what leaves from now on. Refuses with NOT_FOUND, NOT_ALLOWED, BAD_TIME, OUT_OF_RANGE.',
  })
  @Extensions({ policy: 'mayChooseGroupMail' })
  async chooseGroupMail(
    @Arg('input', () => ChooseGroupMailInput) input: ChooseGroupMailInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseGroupMailPayload> {
    return { group: await chooseGroupMail(context, input) }
  }
}
