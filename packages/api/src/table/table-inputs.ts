import { Field, ID, InputType, Int } from 'type-graphql'
import { TableItemState } from './table-item.ts'

@InputType({ description: 'What `putOnTable` is asked with.' })
export class PutOnTableInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID, {
    description: "A new UUID of the client's making. Sent again with it, it is put there once.",
  })
  id!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Null: the next to come. Where none is planned, it waits for one.',
  })
  meetingId?: string | null

  @Field(() => ID, { nullable: true, description: 'The thread it comes from; null: from none.' })
  threadId?: string | null

  @Field(() => String, {
    nullable: true,
    description: "One line, 160 characters at most. Null: the thread's title.",
  })
  title?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'This matters to me now.' })
  mattersNow!: boolean

  @Field(() => Int, { nullable: true, description: 'How long one would like for it, 1 to 240.' })
  minutes?: number | null
}

@InputType()
abstract class AboutTableItem {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  itemId!: string
}

@InputType({ description: 'What `changeTableItem` is asked with.' })
export class ChangeTableItemInput extends AboutTableItem {
  @Field(() => Int, { description: 'The version the writer started from.' })
  version!: number

  @Field(() => String, { description: 'One line, 160 characters at most.' })
  title!: string

  @Field(() => Boolean, { description: 'This matters to me now.' })
  mattersNow!: boolean

  @Field(() => Int, { nullable: true, description: 'How long one would like for it, 1 to 240.' })
  minutes?: number | null
}

@InputType({ description: 'What `takeOffTable` is asked with.' })
export class TakeOffTableInput extends AboutTableItem {}

@InputType({ description: 'What `moveTableItem` is asked with.' })
export class MoveTableItemInput extends AboutTableItem {
  @Field(() => ID, {
    nullable: true,
    description: 'Behind which item of the same meeting; null: to the front.',
  })
  afterId?: string | null
}

@InputType({ description: 'What `settleTableItem` is asked with.' })
export class SettleTableItemInput extends AboutTableItem {
  @Field(() => TableItemState, { description: 'What became of it: anything but `ON_THE_TABLE`.' })
  outcome!: TableItemState
}

@InputType({ description: 'What `answerTableRequest` is asked with.' })
export class AnswerTableRequestInput extends AboutTableItem {
  @Field(() => Boolean, { description: 'Whether it may be put on the table.' })
  agrees!: boolean
}

@InputType({ description: 'What `keepToThosePresent` is asked with.' })
export class KeepToThosePresentInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  threadId!: string

  @Field(() => ID, { description: 'The meeting whose people may know.' })
  meetingId!: string
}

@InputType({ description: 'What `writeBackToThread` is asked with.' })
export class WriteBackToThreadInput extends AboutTableItem {
  @Field(() => ID, {
    description: "A new UUID of the client's making. Sent again with it, it is posted once.",
  })
  postId!: string

  @Field(() => String, {
    description: 'One paragraph of restricted Markdown, 2,000 characters at most; line breaks become spaces.',
  })
  body!: string
}
