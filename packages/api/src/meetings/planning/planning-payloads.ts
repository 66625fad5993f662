import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graphql/user-error.ts'
import { Group } from '../../groups/group.ts'
import { MeetingSeries } from '../meeting-series.ts'
import { Meeting } from '../meeting.ts'

@ObjectType({ simpleResolvers: true })
abstract class SeriesPayload extends Payload {
  @Field(() => MeetingSeries, { nullable: true })
  series?: MeetingSeries | null

  @Field(() => Group, { nullable: true, description: 'Of whose meetings some came or went.' })
  group?: Group
}

@ObjectType({ simpleResolvers: true })
abstract class MeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true })
  meeting?: Meeting | null

  @Field(() => Group, { nullable: true, description: 'Whose week may be another now.' })
  group?: Group
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `planSeries` changed; null, with the reasons, where it changed nothing.',
})
export class PlanSeriesPayload extends SeriesPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `changeSeries` changed; null, with the reasons, where it changed nothing.',
})
export class ChangeSeriesPayload extends SeriesPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `endSeries` changed; null, with the reasons, where it changed nothing.',
})
export class EndSeriesPayload extends SeriesPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `offerToHost` changed; null, with the reasons, where it changed nothing.',
})
export class OfferToHostPayload extends Payload {
  @Field(() => MeetingSeries, { nullable: true })
  series?: MeetingSeries | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `planMeeting` changed; null, with the reasons, where it changed nothing.',
})
export class PlanMeetingPayload extends MeetingPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `moveMeeting` changed; null, with the reasons, where it changed nothing.',
})
export class MoveMeetingPayload extends MeetingPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `changeMeeting` changed; null, with the reasons, where it changed nothing.',
})
export class ChangeMeetingPayload extends MeetingPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `cancelMeeting` changed; null, with the reasons, where it changed nothing.',
})
export class CancelMeetingPayload extends MeetingPayload {}
