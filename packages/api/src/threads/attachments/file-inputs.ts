import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'One of the files that stand with a post, in their order.' })
export class PostFileInput {
  @Field(() => ID, { description: 'By which it was uploaded.' })
  id!: string

  @Field(() => String, { description: 'What it shows, in at most 500 characters; it may be empty.' })
  alt!: string
}

@InputType({ description: 'Which of one’s own files that are in no post to remove.' })
export class RemoveFileInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  id!: string
}
