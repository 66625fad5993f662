import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { MarkAttendanceInput, WriteMeetingNoteInput } from './afterwards-inputs.ts'
import { MarkAttendancePayload, WriteMeetingNotePayload } from './afterwards-payloads.ts'
import { markAttendance } from './mark-attendance.ts'
import { writeMeetingNote } from './write-meeting-note.ts'

@Resolver()
export class AfterwardsVerbsResolver {
  @Mutation(() => MarkAttendancePayload, {
    description:
      'Says whether somebody is or was there, from the start until three days after the end: everybody of themselves, the host and admins of anybody. Refuses with NOT_FOUND, NOT_NOW, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'mayMark' })
  async markAttendance(
    @Arg('input', () => MarkAttendanceInput) input: MarkAttendanceInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkAttendancePayload> {
    return { meeting: await markAttendance(context, input) }
  }

  @Mutation(() => WriteMeetingNotePayload, {
    description:
      'Writes what stayed with those who were there, from the start on; by the host, or whoever was present. Who reads it is fixed when it is first written, as the group has chosen. Refuses with NOT_FOUND, NOT_NOW, NOT_ALLOWED, STALE_VERSION, TOO_LONG.',
  })
  @Extensions({ policy: 'mayWriteNote' })
  async writeMeetingNote(
    @Arg('input', () => WriteMeetingNoteInput) input: WriteMeetingNoteInput,
    @Ctx() context: RequestContext,
  ): Promise<WriteMeetingNotePayload> {
    return { meeting: await writeMeetingNote(context, input) }
  }
}
