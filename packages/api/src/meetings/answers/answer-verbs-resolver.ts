import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { answerMeeting } from './answer-meeting.ts'
import { Meeting } from '../meeting.ts'
import {
  AnswerMeetingInput,
  BringVisitorInput,
  SayRunningLateInput,
  SetStandingAnswerInput,
} from './answer-inputs.ts'
import {
  AnswerMeetingPayload,
  BringVisitorPayload,
  SayRunningLatePayload,
  SetStandingAnswerPayload,
} from './answer-payloads.ts'
import { bringVisitor } from './bring-visitor.ts'
import { sayRunningLate } from './say-running-late.ts'
import { setStandingAnswer } from './set-standing-answer.ts'

@Resolver()
export class AnswerVerbsResolver {
  @Mutation(() => AnswerMeetingPayload, {
    description:
      'Says whether the viewer means to come, or takes that back; it overrules their standing answer for this one meeting, and is frozen when the meeting ends. Whoever is not coming is neither late nor bringing somebody. Refuses with NOT_FOUND, NOT_NOW.',
  })
  @Extensions({ policy: 'mayAnswer' })
  async answerMeeting(
    @Arg('input', () => AnswerMeetingInput) input: AnswerMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<AnswerMeetingPayload> {
    return { meeting: await answerMeeting(context, input) }
  }

  @Mutation(() => SetStandingAnswerPayload, {
    description:
      'Pre-fills each meeting of a series to come with an answer, until the viewer says otherwise for one. What they said for a meeting already stays. Refuses with NOT_FOUND, NOT_NOW.',
  })
  @Extensions({ policy: 'seated' })
  async setStandingAnswer(
    @Arg('input', () => SetStandingAnswerInput) input: SetStandingAnswerInput,
    @Ctx() context: RequestContext,
  ): Promise<SetStandingAnswerPayload> {
    return setStandingAnswer(context, input)
  }

  @Mutation(() => SayRunningLatePayload, {
    description:
      'Says that the viewer comes a little later, or takes that back; from two hours before the start until the end. Whoever had not said that they come or may come, is coming. Refuses with NOT_FOUND, NOT_NOW.',
  })
  @Extensions({ policy: 'maySayLate' })
  async sayRunningLate(
    @Arg('input', () => SayRunningLateInput) input: SayRunningLateInput,
    @Ctx() context: RequestContext,
  ): Promise<SayRunningLatePayload> {
    return { meeting: await sayRunningLate(context, input) }
  }

  @Mutation(() => BringVisitorPayload, {
    description:
      'Says whom the viewer brings along, who reads nothing; the same first name comes to two meetings at most. Whoever had not said that they come or may come, is coming. Refuses with NOT_FOUND, NOT_NOW, VISITORS_NOT_ALLOWED, VISITOR_CAME_TWICE, EMPTY, TOO_LONG.',
  })
  @Extensions({ policy: 'mayBringVisitor' })
  async bringVisitor(
    @Arg('input', () => BringVisitorInput) input: BringVisitorInput,
    @Ctx() context: RequestContext,
  ): Promise<BringVisitorPayload> {
    return { meeting: await bringVisitor(context, input) }
  }
}

@Resolver(() => SetStandingAnswerPayload)
export class StandingAnswerPayloadResolver {
  @FieldResolver(() => [Meeting], {
    description: 'Those to come whose answer it changed, the soonest first.',
  })
  @Extensions({ policy: 'seated', places: 12 })
  meetings(@Root() { meetings }: SetStandingAnswerPayload): Meeting[] {
    return meetings ?? []
  }
}
