import { Field, ID, InputType } from 'type-graphql'
import { RsvpAnswer } from '../rsvp.ts'

@InputType()
abstract class AboutMeeting {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  meetingId!: string
}

@InputType({ description: 'What `answerMeeting` is asked with.' })
export class AnswerMeetingInput extends AboutMeeting {
  @Field(() => RsvpAnswer, { nullable: true, description: 'Null takes back what was said.' })
  answer!: RsvpAnswer | null
}

@InputType({ description: 'What `sayRunningLate` is asked with.' })
export class SayRunningLateInput extends AboutMeeting {
  @Field(() => Boolean, { description: 'False takes it back.' })
  isLate!: boolean
}

@InputType({ description: 'What `bringVisitor` is asked with.' })
export class BringVisitorInput extends AboutMeeting {
  @Field(() => String, {
    nullable: true,
    description: 'A first name, one line, 40 characters at most. Null: nobody after all.',
  })
  firstName!: string | null
}

@InputType({ description: 'What `setStandingAnswer` is asked with.' })
export class SetStandingAnswerInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  seriesId!: string

  @Field(() => RsvpAnswer, { nullable: true, description: 'Null: none any more.' })
  answer!: RsvpAnswer | null
}
