import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { answerProposal } from './answer-proposal.ts'
import { AnswerProposalInput, HoldProposalInput, LiftHoldInput } from './consent-inputs.ts'
import { AnswerProposalPayload, HoldProposalPayload, LiftHoldPayload } from './consent-payloads.ts'
import { holdProposal } from './hold-proposal.ts'
import { liftHold } from './lift-hold.ts'

@Resolver()
export class ConsentVerbsResolver {
  @Mutation(() => AnswerProposalPayload, {
    description:
      'Says to a proposal that one is comfortable, or would like to meet the candidate first; may be said otherwise until the round is over. Refuses with NOT_FOUND, NOT_NOW, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'may ANSWER' })
  async answerProposal(
    @Arg('input', () => AnswerProposalInput) input: AnswerProposalInput,
    @Ctx() context: RequestContext,
  ): Promise<AnswerProposalPayload> {
    return answerProposal(context, input)
  }

  @Mutation(() => HoldProposalPayload, {
    description:
      'Says in private that one could not speak freely with a candidate. Others see that it is held when the round is over, and never by whom. Refuses with NOT_FOUND, NOT_NOW, NOT_ALLOWED, HEARER_NEEDED, NO_HEARER_NEEDED, EMPTY, TOO_LONG.',
  })
  @Extensions({ policy: 'may HOLD' })
  async holdProposal(
    @Arg('input', () => HoldProposalInput) input: HoldProposalInput,
    @Ctx() context: RequestContext,
  ): Promise<HoldProposalPayload> {
    return holdProposal(context, input)
  }

  @Mutation(() => LiftHoldPayload, {
    description: "Lifts the viewer's own hold. Refuses with NOT_FOUND, NOT_NOW, NOT_ALLOWED.",
  })
  @Extensions({ policy: 'may LIFT' })
  async liftHold(
    @Arg('input', () => LiftHoldInput) input: LiftHoldInput,
    @Ctx() context: RequestContext,
  ): Promise<LiftHoldPayload> {
    return liftHold(context, input)
  }
}
