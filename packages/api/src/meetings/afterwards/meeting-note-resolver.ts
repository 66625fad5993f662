import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { MeetingNote } from '../meeting-note.ts'
import { Meeting } from '../meeting.ts'
import { mayWriteNote } from './note-policy.ts'
import { loadNote } from './note-queries.ts'

@Resolver(() => Meeting)
export class MeetingNoteResolver {
  @FieldResolver(() => MeetingNote, {
    nullable: true,
    description:
      'What stayed with those who were there; null when nobody wrote it, or it is not for the viewer to read.',
  })
  @Extensions({ policy: 'mayReadNote' })
  async note(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<MeetingNote | null> {
    const { seat } = await seatIn(context, meeting.groupId)
    return loadNote(context, seat, meeting)
  }

  @FieldResolver(() => Boolean, {
    description: 'The host, and whoever was present, from its start on; and whoever wrote it last.',
  })
  @Extensions({ policy: 'mayWriteNote' })
  async viewerCanWriteNote(@Root() meeting: Meeting, @Ctx() context: RequestContext): Promise<boolean> {
    const { seat } = await seatIn(context, meeting.groupId)
    return mayWriteNote(seat, meeting, await loadNote(context, seat, meeting), context.now())
  }
}
