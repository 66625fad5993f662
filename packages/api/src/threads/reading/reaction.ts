import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Member } from '../../groups/member.ts'

export enum Reaction {
  THANK_YOU = 'THANK_YOU',
  WITH_YOU = 'WITH_YOU',
  MADE_ME_THINK = 'MADE_ME_THINK',
  SAME_HERE = 'SAME_HERE',
}

registerEnumType(Reaction, {
  name: 'Reaction',
  description: 'A warm word to a post, in one press.',
})

/** A reaction and everyone who meant it: names, for nothing about a person is a number. */
@ObjectType({ simpleResolvers: true, description: 'Who said one warm word to a post.' })
@Extensions({ policy: 'as the post' })
export class PostReaction {
  @Field(() => Reaction)
  reaction!: Reaction

  @Field(() => [Member], { description: 'The first to say it first.' })
  @Extensions({ places: 2 })
  members!: Member[]
}
