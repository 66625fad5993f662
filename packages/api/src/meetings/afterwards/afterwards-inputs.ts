import { Field, ID, InputType, Int } from 'type-graphql'
import { AttendancePresence } from '../attendance.ts'

@InputType({ description: 'What `markAttendance` is asked with.' })
export class MarkAttendanceInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  meetingId!: string

  @Field(() => ID, { description: 'Oneself, or for the host and admins anybody at the table.' })
  memberId!: string

  @Field(() => AttendancePresence, { nullable: true, description: 'Null: nobody knows.' })
  presence!: AttendancePresence | null
}

@InputType({ description: 'What `writeMeetingNote` is asked with.' })
export class WriteMeetingNoteInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  meetingId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version the writer started from; null where there was no note.',
  })
  version!: number | null

  @Field(() => String, {
    description: 'Restricted Markdown, 4,000 characters at most. An empty one removes the note.',
  })
  text!: string
}
