import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { Member } from '../groups/member.ts'
import { Meeting } from '../meetings/meeting.ts'
import { Post } from '../threads/post.ts'
import { Thread } from '../threads/thread.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'How far the viewer has read a thread, on another device.',
})
@Extensions({ policy: 'own' })
export class ReadElsewhere {
  @Field(() => ID)
  threadId!: string

  @Field(() => Int, { description: 'The sequence of the last post they have read.' })
  readUpTo!: number

  @Field(() => Int, { description: 'How many posts of their own come after that one.' })
  ownBeyond!: number
}

/**
 * What changed in a group, as whoever looks on is told of it. Only fields that are the same for all who may know of it
 * can be asked for.
 */
@ObjectType({
  simpleResolvers: true,
  description:
    'What changed in a group, for those who may know of it. Of the nouns only fields can be asked for that are the same for everyone; what is the viewer’s own they know themselves.',
})
@Extensions({ policy: 'as its subscription' })
export class GroupEvent {
  @Field(() => String, { description: 'Hand back as `after` to go on from here. Opaque.' })
  cursor!: string

  @Field(() => Boolean, {
    description:
      'Too much was missed, or what the viewer may read has changed: fetch anew what is on the screen. Nothing else is told with it.',
  })
  resync!: boolean

  @Field(() => Post, {
    nullable: true,
    description: 'A post that was added, edited, taken back or warmly answered.',
  })
  post!: Post | null

  @Field(() => Thread, {
    nullable: true,
    description: 'The thread of the post, or one that was started or changed.',
  })
  thread!: Thread | null

  @Field(() => Meeting, {
    nullable: true,
    description: 'A meeting that was planned or changed, or answered.',
  })
  meeting!: Meeting | null

  @Field(() => ID, { nullable: true, description: 'The meeting on whose table something changed.' })
  tableOfMeetingId!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'A thread that the viewer could read, and no longer can: take it off the screen.',
  })
  goneThreadId!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'A meeting that fell away with its series: take it off the screen.',
  })
  goneMeetingId!: string | null

  @Field(() => Boolean, { description: "Something in the viewer's own inbox is new, or was read." })
  inboxChanged!: boolean

  @Field(() => ReadElsewhere, { nullable: true, description: 'Null where it tells of something else.' })
  readElsewhere!: ReadElsewhere | null

  @Field(() => Member, { nullable: true, description: 'Somebody who came, or is shown differently now.' })
  member!: Member | null
}
