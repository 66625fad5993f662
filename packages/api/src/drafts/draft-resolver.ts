import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { UserError } from '../graphql/user-error.ts'
import { Group } from '../groups/group.ts'
import { requireBelonging, seatIn } from '../groups/take-seat.ts'
import { loadThread } from '../threads/thread-queries.ts'
import { Thread } from '../threads/thread.ts'
import { copy } from './copy/en.ts'
import {
  ForgetDraftPayload,
  KeepDraftPayload,
  SetDraftAsidePayload,
  TakeUpDraftPayload,
} from './draft-payloads.ts'
import { findDraft } from './draft-queries.ts'
import { Draft } from './draft.ts'
import { forgetDraft, ForgetDraftInput } from './forget-draft.ts'
import { keepDraft, KeepDraftInput } from './keep-draft.ts'
import { setDraftAside, SetDraftAsideInput } from './set-draft-aside.ts'
import { takeUpDraft, TakeUpDraftInput } from './take-up-draft.ts'

/** A draft, and what becomes of it. */
@Resolver(() => Draft)
export class DraftResolver {
  @FieldResolver(() => Group)
  @Extensions({ policy: 'isWriter' })
  async group(@Root() { groupId }: Draft, @Ctx() context: RequestContext): Promise<Group> {
    return (await seatIn(context, groupId)).group
  }

  @FieldResolver(() => Thread, {
    nullable: true,
    description: 'Of a REPLY or an EDIT; null elsewhere, and where the viewer does not read it.',
  })
  @Extensions({ policy: 'seated' })
  async thread(@Root() draft: Draft, @Ctx() context: RequestContext): Promise<Thread | null> {
    if (!draft.threadId) return null
    return loadThread(context, (await seatIn(context, draft.groupId)).seat, draft.threadId)
  }

  @Mutation(() => KeepDraftPayload, {
    description:
      'Keeps what the viewer writes, also while they are paused, or the charter waits for a yes. Refuses with CHANGED_MEANWHILE and the draft as it is, when another window wrote on in it; with TOO_LONG, and TOO_MANY_DRAFTS after 200 in a group.',
  })
  @Extensions({ policy: 'own' })
  async keepDraft(
    @Arg('input', () => KeepDraftInput) input: KeepDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<KeepDraftPayload> {
    const { seat, group } = await requireBelonging(context, input.groupId)
    const { id, isKept } = await keepDraft(context.database, seat, input, context.now())
    const draft = await findDraft(context, seat, id)
    if (isKept) return { draft, group, userErrors: [] }
    const changed = new UserError('CHANGED_MEANWHILE', copy.refusals.changedMeanwhile, ['version'])
    return { draft, group, userErrors: [changed] }
  }

  @Mutation(() => SetDraftAsidePayload, {
    description: 'Sets a draft aside for a week, after which it is erased. Refuses with NOT_FOUND.',
  })
  @Extensions({ policy: 'own' })
  async setDraftAside(
    @Arg('input', () => SetDraftAsideInput) input: SetDraftAsideInput,
    @Ctx() context: RequestContext,
  ): Promise<SetDraftAsidePayload> {
    const { seat } = await requireBelonging(context, input.groupId)
    const id = await setDraftAside(context.database, seat, input, context.now())
    return { draft: await findDraft(context, seat, id), userErrors: [] }
  }

  @Mutation(() => TakeUpDraftPayload, {
    description: 'Takes up again what was set aside. Refuses with NOT_FOUND.',
  })
  @Extensions({ policy: 'own' })
  async takeUpDraft(
    @Arg('input', () => TakeUpDraftInput) input: TakeUpDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<TakeUpDraftPayload> {
    const { seat } = await requireBelonging(context, input.groupId)
    const id = await takeUpDraft(context.database, seat, input)
    return { draft: await findDraft(context, seat, id), userErrors: [] }
  }

  @Mutation(() => ForgetDraftPayload, {
    description: 'Erases a draft that was sent or is thrown away. One that is not there is erased already.',
  })
  @Extensions({ policy: 'own' })
  async forgetDraft(
    @Arg('input', () => ForgetDraftInput) input: ForgetDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<ForgetDraftPayload> {
    const { seat, group } = await requireBelonging(context, input.groupId)
    await forgetDraft(context.database, seat, input)
    return { group, userErrors: [] }
  }
}
