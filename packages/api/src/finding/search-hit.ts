import { Extensions, Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.ts'
import { Post } from '../threads/post.ts'
import { Thread } from '../threads/thread.ts'

@ObjectType({ simpleResolvers: true, description: 'A stretch of a sentence: plain text, never markup.' })
@Extensions({ policy: 'as its list' })
export class Piece {
  @Field(() => String)
  text!: string

  @Field(() => Boolean, { description: 'Whether it is what was looked for.' })
  isMatch!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Something that was found, by the sentence that matched.' })
@Extensions({ policy: 'as its list' })
export class SearchHit {
  @Field(() => Thread)
  thread!: Thread

  @Field(() => Post, { nullable: true, description: 'Null where it is the title that is like the words.' })
  post!: Post | null

  @Field(() => [Piece], {
    description:
      'The sentence that matched, of the words or of what a picture shows, or the title, in the order of its text.',
  })
  sentence!: Piece[]
}

export const SearchConnection = connectionOf('Search', () => SearchHit)
