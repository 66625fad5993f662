import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Which item of the inbox was opened.' })
export class ReadInboxItemInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  itemId!: string
}

@InputType({ description: 'Which page was opened: whatever in the inbox leads there is read by that.' })
export class ReadInboxAtInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => String, { description: 'Below the group\'s address: "/threads/…#…". 300 characters at most.' })
  path!: string
}

@InputType({ description: 'Up to when the inbox was looked through.' })
export class ReadWholeInboxInput {
  @Field(() => Date, { description: 'When the latest item that was seen happened; later ones stay unread.' })
  upTo!: Date
}
