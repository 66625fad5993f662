import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../graphql/user-error.ts'
import { Post } from './post.ts'
import { Thread } from './thread.ts'

@ObjectType({ simpleResolvers: true, description: 'The reply, and its thread with the new counts.' })
export class ReplyToThreadPayload extends Payload {
  @Field(() => Post, { nullable: true })
  post!: Post | null

  @Field(() => Thread, { nullable: true })
  thread!: Thread | null
}

@ObjectType({ simpleResolvers: true, description: 'The post with its new words.' })
export class EditPostPayload extends Payload {
  @Field(() => Post, { nullable: true })
  post!: Post | null
}

@ObjectType({ simpleResolvers: true, description: 'The place the post has left.' })
export class TakeBackPostPayload extends Payload {
  @Field(() => Post, { nullable: true })
  post!: Post | null
}
