import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'What `planMeeting` is asked with.' })
export class PlanMeetingInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID, {
    description: "A new UUID of the client's making. Sent again with it, one meeting is planned.",
  })
  id!: string

  @Field(() => String, { description: 'Its day where it takes place: "2026-11-24".' })
  wallDate!: string

  @Field(() => String, { description: 'The time on the clocks of the place: "06:30".' })
  wallClock!: string

  @Field(() => String, { description: 'IANA name of the zone in which that time holds: "Europe/Lisbon".' })
  timeZone!: string

  @Field(() => Int, { description: '5 to 1,440.' })
  durationMinutes!: number

  @Field(() => String, { description: 'Where; one line of at most 200 characters, may be empty.' })
  place!: string

  @Field(() => String, { description: 'An https address to meet at; may be empty.' })
  link!: string

  @Field(() => ID, { nullable: true, description: 'The member who looks after it; null: nobody yet.' })
  hostId?: string | null
}

@InputType()
abstract class OneMeeting {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  meetingId!: string

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number
}

@InputType({ description: 'What `moveMeeting` is asked with.' })
export class MoveMeetingInput extends OneMeeting {
  @Field(() => String, { description: 'Its new day where it takes place: "2026-11-25".' })
  wallDate!: string

  @Field(() => String, { description: 'The new time on the clocks of the place: "07:00".' })
  wallClock!: string

  @Field(() => Int, { description: '5 to 1,440.' })
  durationMinutes!: number
}

@InputType({ description: 'What `changeMeeting` is asked with.' })
export class ChangeMeetingInput extends OneMeeting {
  @Field(() => String, { description: 'Where; one line of at most 200 characters, may be empty.' })
  place!: string

  @Field(() => String, { description: 'An https address to meet at; may be empty.' })
  link!: string

  @Field(() => ID, { nullable: true, description: 'The member who looks after it; null: nobody yet.' })
  hostId?: string | null
}

@InputType({ description: 'What `cancelMeeting` is asked with.' })
export class CancelMeetingInput extends OneMeeting {
  @Field(() => String, { description: 'Why; everybody at the table reads it. 500 characters at most.' })
  reason!: string
}
