import { Extensions, Field, ID, ObjectType } from 'type-graphql'

/** Where a thread stands with the meetings: what a reader of it needs to know of them. */
@ObjectType({
  simpleResolvers: true,
  description: 'On whose table a thread lies, or on whose it could lie next.',
})
@Extensions({ policy: 'seated' })
export class ThreadTable {
  @Field(() => ID, { nullable: true, description: 'As what it lies on a table; null while it does not.' })
  itemId!: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The meeting on whose table it lies, else the next to come; null while it waits for one to be planned, or none is.',
  })
  meetingId!: string | null

  @Field(() => Date, { nullable: true, description: 'When that meeting starts.' })
  startsAt!: Date | null

  @Field(() => String, { nullable: true, description: 'IANA zone of its place.' })
  timeZone!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'What the viewer asked its author to let them bring, while that waits for a yes; else null.',
  })
  requestItemId!: string | null

  @Field(() => Boolean, { description: 'Whether bringing it asks its author first: it is not the viewer’s.' })
  asksAuthorFirst!: boolean

  @Field(() => Boolean, {
    description:
      'Not while it is on a table: it is on one at a time; nor when its author is gone, and it is somebody else’s.',
  })
  viewerCanBring!: boolean
}
