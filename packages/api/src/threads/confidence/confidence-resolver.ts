import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Group } from '../../groups/group.ts'
import { Member } from '../../groups/member.ts'
import { requireSeat, seatIn } from '../../groups/take-seat.ts'
import { mayChangeConfidence, mayChooseThreadSettings, mayReadThreads } from '../thread-policy.ts'
import { findThread } from '../thread-queries.ts'
import { Thread } from '../thread.ts'
import { changeConfidence, ChangeConfidenceInput } from './change-confidence.ts'
import { chooseThreadSettings, ChooseThreadSettingsInput } from './choose-thread-settings.ts'
import {
  ChangeConfidencePayload,
  ChooseThreadSettingsPayload,
  OpenThreadToNewcomersPayload,
} from './confidence-payloads.ts'
import { findThreadSettings, forgetReaders, loadReaders } from './confidence-queries.ts'
import { openThreadToNewcomers, OpenThreadToNewcomersInput } from './open-thread-to-newcomers.ts'
import { ThreadSettings } from './thread-settings.ts'

/** Who may know of a thread. */
@Resolver(() => Thread)
export class ThreadConfidenceResolver {
  @FieldResolver(() => [Member], {
    description:
      'The members who may know of it, its author included, by name, where it is kept to a few; else empty.',
  })
  @Extensions({ policy: 'seated', places: 10 })
  async readers(@Root() { groupId, id, reach }: Thread, @Ctx() context: RequestContext): Promise<Member[]> {
    return reach === 'NAMED' ? loadReaders(context, groupId, id) : []
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether newcomers who came after it read it, where its author has chosen; null: as the group has it.',
  })
  @Extensions({ policy: 'seated' })
  openToNewcomers(@Root() thread: Thread): boolean | null {
    return thread.openToNewcomers
  }

  @FieldResolver(() => Boolean, { description: 'Its author alone.' })
  @Extensions({ policy: 'seated' })
  async viewerCanChangeConfidence(@Root() thread: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return mayChangeConfidence((await seatIn(context, thread.groupId)).seat, thread)
  }

  @Mutation(() => ChangeConfidencePayload, {
    description:
      'Says who may know of a thread of one’s own, at once and for all that was said in it. Refuses with NOT_FOUND, NOT_ALLOWED, NOBODY_NAMED, NO_SUCH_MEMBER.',
  })
  @Extensions({ policy: 'mayChangeConfidence' })
  async changeConfidence(
    @Arg('input', () => ChangeConfidenceInput) input: ChangeConfidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeConfidencePayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const id = await changeConfidence(context.database, seat, input, context.now())
    forgetReaders(context, seat.groupId)
    return { thread: await findThread(context.database, seat, id), userErrors: [] }
  }

  @Mutation(() => OpenThreadToNewcomersPayload, {
    description:
      'Opens a thread of one’s own to newcomers who came after it, or keeps it from them. Refuses with NOT_FOUND, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayChangeConfidence' })
  async openThreadToNewcomers(
    @Arg('input', () => OpenThreadToNewcomersInput) input: OpenThreadToNewcomersInput,
    @Ctx() context: RequestContext,
  ): Promise<OpenThreadToNewcomersPayload> {
    const { seat } = await requireSeat(context, input.groupId)
    const id = await openThreadToNewcomers(context.database, seat, input)
    return { thread: await findThread(context.database, seat, id), userErrors: [] }
  }
}

/** How a group talks. */
@Resolver(() => Group)
export class GroupThreadSettingsResolver {
  @FieldResolver(() => ThreadSettings, { nullable: true, description: 'Null while kept from the table.' })
  @Extensions({ policy: 'seated' })
  async threadSettings(@Root() group: Group, @Ctx() context: RequestContext): Promise<ThreadSettings | null> {
    const { seat } = await seatIn(context, group.id)
    return mayReadThreads(seat) ? findThreadSettings(context, seat) : null
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'belonging' })
  async viewerCanChooseThreadSettings(
    @Root() group: Group,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return mayChooseThreadSettings((await seatIn(context, group.id)).seat)
  }

  @Mutation(() => ChooseThreadSettingsPayload, {
    description: 'Chooses how the group talks. Refuses with NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayChooseThreadSettings' })
  async chooseThreadSettings(
    @Arg('input', () => ChooseThreadSettingsInput) input: ChooseThreadSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseThreadSettingsPayload> {
    const { seat, group } = await requireSeat(context, input.groupId)
    await chooseThreadSettings(context.database, seat, input)
    return { group, userErrors: [] }
  }
}
