import { Field, ID, InputType } from 'type-graphql'

/** What every verb about one thread is asked with. */
@InputType()
export abstract class AboutThread {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  threadId!: string
}
