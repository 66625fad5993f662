import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { changeMeeting } from './change-meeting.ts'
import {
  CancelMeetingInput,
  ChangeMeetingInput,
  MoveMeetingInput,
  PlanMeetingInput,
} from './meeting-inputs.ts'
import { moveMeeting } from './move-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import {
  CancelMeetingPayload,
  ChangeMeetingPayload,
  MoveMeetingPayload,
  PlanMeetingPayload,
} from './planning-payloads.ts'

@Resolver()
export class MeetingVerbsResolver {
  @Mutation(() => PlanMeetingPayload, {
    description:
      'Plans one meeting by itself. Refuses with NOT_FOUND, NOT_ALLOWED, BAD_ID, BAD_DATE, BAD_TIME, NO_SUCH_TIME_ZONE, OUT_OF_RANGE, IN_THE_PAST, BAD_LINK, TOO_LONG.',
  })
  @Extensions({ policy: 'mayPlan' })
  async planMeeting(
    @Arg('input', () => PlanMeetingInput) input: PlanMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanMeetingPayload> {
    return planMeeting(context, input)
  }

  @Mutation(() => MoveMeetingPayload, {
    description:
      'Moves one meeting that has not begun to another time; answers stay, and tell that they are from before. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION, BAD_DATE, BAD_TIME, OUT_OF_RANGE, IN_THE_PAST.',
  })
  @Extensions({ policy: 'mayChangeMeeting' })
  async moveMeeting(
    @Arg('input', () => MoveMeetingInput) input: MoveMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<MoveMeetingPayload> {
    return moveMeeting(context, input)
  }

  @Mutation(() => ChangeMeetingPayload, {
    description:
      'Changes where one meeting takes place that has not begun, or who looks after it. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION, BAD_LINK, TOO_LONG.',
  })
  @Extensions({ policy: 'mayChangeMeeting' })
  async changeMeeting(
    @Arg('input', () => ChangeMeetingInput) input: ChangeMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeMeetingPayload> {
    return changeMeeting(context, input)
  }

  @Mutation(() => CancelMeetingPayload, {
    description:
      'Cancels one meeting that has not begun, with a reason that all read; it can be planned anew, but not brought back. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION, EMPTY, TOO_LONG.',
  })
  @Extensions({ policy: 'mayChangeMeeting' })
  async cancelMeeting(
    @Arg('input', () => CancelMeetingInput) input: CancelMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelMeetingPayload> {
    return cancelMeeting(context, input)
  }
}
