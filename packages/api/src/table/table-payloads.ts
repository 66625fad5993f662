import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../graphql/user-error.ts'
import { ViewerSeat } from '../groups/viewer-seat.ts'
import { Meeting } from '../meetings/meeting.ts'
import { Post } from '../threads/post.ts'
import { Thread } from '../threads/thread.ts'
import { TableItem } from './table-item.ts'

@ObjectType({ simpleResolvers: true })
abstract class TableItemPayload extends Payload {
  @Field(() => TableItem, { nullable: true })
  tableItem?: TableItem | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'The item, the meeting on whose table it lies, and the thread it comes from.',
})
export class PutOnTablePayload extends TableItemPayload {
  @Field(() => Meeting, { nullable: true, description: 'Null while it waits for one to be planned.' })
  meeting?: Meeting | null

  @Field(() => Thread, { nullable: true })
  thread?: Thread | null
}

@ObjectType({ simpleResolvers: true, description: 'The item with its new words.' })
export class ChangeTableItemPayload extends TableItemPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'The item, as its owner still sees it, the meeting without it, and the thread it came from.',
})
export class TakeOffTablePayload extends TableItemPayload {
  @Field(() => Meeting, { nullable: true })
  meeting?: Meeting | null

  @Field(() => Thread, { nullable: true })
  thread?: Thread | null
}

@ObjectType({ simpleResolvers: true, description: 'The meeting with its table in the new order.' })
export class MoveTableItemPayload extends Payload {
  @Field(() => Meeting, { nullable: true })
  meeting?: Meeting | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The item, null where it was taken off and is not the viewer’s, and the meeting at which it came up.',
})
export class SettleTableItemPayload extends TableItemPayload {
  @Field(() => Meeting, { nullable: true })
  meeting?: Meeting | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The item, null when the answer was no, with all it now lies on, and the seat with what else is asked.',
})
export class AnswerTableRequestPayload extends TableItemPayload {
  @Field(() => Meeting, { nullable: true })
  meeting?: Meeting | null

  @Field(() => Thread, { nullable: true })
  thread?: Thread | null

  @Field(() => ViewerSeat, { nullable: true })
  seat?: ViewerSeat
}

@ObjectType({ simpleResolvers: true, description: 'The thread with who may know of it now.' })
export class KeepToThosePresentPayload extends Payload {
  @Field(() => Thread, { nullable: true })
  thread?: Thread | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'The item, the new post, and its thread with the new counts.',
})
export class WriteBackToThreadPayload extends TableItemPayload {
  @Field(() => Post, { nullable: true })
  post?: Post | null

  @Field(() => Thread, { nullable: true })
  thread?: Thread | null
}
