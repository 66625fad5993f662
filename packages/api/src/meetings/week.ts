import { Extensions, Field, ObjectType } from 'type-graphql'
import { Meeting } from './meeting.ts'

/** What lies around now: from the last meeting to the next. */
@ObjectType({
  simpleResolvers: true,
  description: 'What lies around now: from the last meeting to the next.',
})
@Extensions({ policy: 'seated' })
export class Week {
  @Field(() => Meeting, {
    nullable: true,
    description: 'The latest that ended, within the last 14 days, not cancelled.',
  })
  last!: Meeting | null

  @Field(() => Meeting, {
    nullable: true,
    description: 'The one under way, or the next to come, not cancelled; null when none is planned.',
  })
  next!: Meeting | null

  @Field(() => Meeting, {
    nullable: true,
    description: 'The one after that, where it begins within 7 days of it.',
  })
  afterNext!: Meeting | null

  @Field(() => [Meeting], {
    description:
      'Those cancelled between now and the next one (of 14 days, where there is none), the soonest first.',
  })
  cancelled!: Meeting[]
}
