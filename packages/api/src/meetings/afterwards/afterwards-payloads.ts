import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graphql/user-error.ts'
import { Meeting } from '../meeting.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'What `markAttendance` changed; null, with the reasons, where it changed nothing.',
})
export class MarkAttendancePayload extends Payload {
  @Field(() => Meeting, { nullable: true })
  meeting?: Meeting | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `writeMeetingNote` changed; null, with the reasons, where it changed nothing.',
})
export class WriteMeetingNotePayload extends Payload {
  @Field(() => Meeting, { nullable: true })
  meeting?: Meeting | null
}
