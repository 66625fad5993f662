import { Field, ID, InputType, Int } from 'type-graphql'
import { AboutThread } from '../about-thread.ts'
import { Stance } from '../thread-read.ts'
import { Reaction } from './reaction.ts'
import { ReadingLayout } from './reading-layout.ts'

@InputType({ description: 'What the viewer wants to hear of a thread.' })
export class SetThreadStanceInput extends AboutThread {
  @Field(() => Stance, { nullable: true, description: 'Null: the usual.' })
  stance?: Stance | null
}

@InputType({ description: 'From where on a thread is new to the viewer again.' })
export class MarkThreadUnreadInput extends AboutThread {
  @Field(() => Int, { description: 'The sequence of the first post that is new again.' })
  from!: number
}

@InputType({ description: 'How the viewer likes to read threads.' })
export class ChooseLayoutInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ReadingLayout)
  layout!: ReadingLayout
}

@InputType({ description: 'Where the hint about advice was put away.' })
export class DismissAdviceHintInput {
  @Field(() => ID)
  groupId!: string
}

@InputType({ description: 'A warm word to a post, or that it is taken away again.' })
export class ReactToPostInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  postId!: string

  @Field(() => Reaction)
  reaction!: Reaction

  @Field(() => Boolean, { description: 'Whether it stands from now on.' })
  isOn!: boolean
}

@InputType({ description: "Which earlier version of one's own post to erase." })
export class PurgePostVersionInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  postId!: string

  @Field(() => Int, { description: 'An earlier one: the words that stand are taken back or edited instead.' })
  version!: number
}
