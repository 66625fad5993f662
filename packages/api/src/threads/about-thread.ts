import { Field, ID, InputType } from 'type-graphql'

@InputType()
export abstract class AboutThread {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  threadId!: string
}
