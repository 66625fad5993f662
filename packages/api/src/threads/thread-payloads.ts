import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../graphql/user-error.ts'
import { Group } from '../groups/group.ts'
import { ViewerSeat } from '../groups/viewer-seat.ts'
import { Thread } from './thread.ts'

@ObjectType({ simpleResolvers: true, description: 'The thread that was started.' })
export class StartThreadPayload extends Payload {
  @Field(() => Thread, { nullable: true })
  thread!: Thread | null

  @Field(() => Group, { nullable: true })
  group!: Group
}

@ObjectType({ simpleResolvers: true, description: 'The thread and the seat, with what is still new.' })
export class MarkThreadReadPayload extends Payload {
  @Field(() => Thread, { nullable: true })
  thread!: Thread | null

  @Field(() => ViewerSeat, { nullable: true })
  seat!: ViewerSeat
}
