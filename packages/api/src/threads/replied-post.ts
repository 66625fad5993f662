import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { Member } from '../groups/member.ts'

/** The post a reply answers. */
@ObjectType({
  simpleResolvers: true,
  description: 'The post a reply answers, as far as a line above the reply needs it.',
})
@Extensions({ policy: 'as the reply' })
export class RepliedPost {
  @Field(() => ID)
  id!: string

  @Field(() => Int)
  sequence!: number

  @Field(() => Member, { nullable: true })
  author!: Member | null

  @Field(() => String, {
    nullable: true,
    description: 'How it begins, as plain text in one line of at most 140 characters; null when taken back.',
  })
  excerpt!: string | null
}
