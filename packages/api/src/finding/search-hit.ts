import { Extensions, Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.ts'
import { FileKind } from '../threads/attachments/post-file.ts'
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

  @Field(() => FileKind, {
    nullable: true,
    description: 'What the sentence tells of, where it is a picture or paper of the post; null: the words.',
  })
  fileKind!: FileKind | null

  @Field(() => [Piece], {
    description:
      'The sentence that matched, of the words, of what a picture shows, or the name of a file, or the title, in the order of its text.',
  })
  sentence!: Piece[]
}

export const SearchConnection = connectionOf('Search', () => SearchHit)
