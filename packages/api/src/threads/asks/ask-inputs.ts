import { Field, ID, InputType } from 'type-graphql'
import { AboutThread } from '../about-thread.ts'
import { AskMode } from '../thread-kind.ts'

@InputType({ description: 'What `changeAskMode` is asked with.' })
export class ChangeAskModeInput extends AboutThread {
  @Field(() => AskMode)
  mode!: AskMode
}

@InputType({ description: 'A private word to somebody who helped.' })
export class ThanksInput {
  @Field(() => ID, { description: 'One of those who replied.' })
  memberId!: string

  @Field(() => String, { description: '500 characters at most; empty where the thanks say enough.' })
  words!: string
}

@InputType({ description: 'What `closeAsk` is asked with.' })
export class CloseAskInput extends AboutThread {
  @Field(() => [ThanksInput], {
    description: 'To those who helped, if one likes; each reads their own alone.',
  })
  thanks!: ThanksInput[]
}

@InputType({ description: 'What `reopenAsk` is asked with.' })
export class ReopenAskInput extends AboutThread {}

@InputType({ description: 'What `tellWhatBecame` is asked with.' })
export class TellWhatBecameInput extends AboutThread {
  @Field(() => ID, {
    description: "A new UUID of the client's making. Sent again with it, it is posted once.",
  })
  postId!: string

  @Field(() => String, { description: 'Restricted Markdown, 20,000 characters at most.' })
  body!: string
}

@InputType({ description: 'What `letWhatBecameRest` is asked with.' })
export class LetWhatBecameRestInput extends AboutThread {}
