import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graphql/user-error.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { Post } from '../post.ts'
import { Thread } from '../thread.ts'

@ObjectType({ simpleResolvers: true })
abstract class ReadThreadPayload extends Payload {
  @Field(() => Thread, { nullable: true })
  thread!: Thread | null

  @Field(() => ViewerSeat, { nullable: true })
  seat!: ViewerSeat
}

@ObjectType({
  simpleResolvers: true,
  description: 'The thread as the viewer hears of it now, and the seat with what is still new.',
})
export class SetThreadStancePayload extends ReadThreadPayload {}

@ObjectType({ simpleResolvers: true, description: 'The thread and the seat, with what is new again.' })
export class MarkThreadUnreadPayload extends ReadThreadPayload {}

@ObjectType({ simpleResolvers: true })
abstract class SeatPayload extends Payload {
  @Field(() => ViewerSeat, { nullable: true })
  seat!: ViewerSeat
}

@ObjectType({ simpleResolvers: true, description: 'The seat with the way it reads now.' })
export class ChooseLayoutPayload extends SeatPayload {}

@ObjectType({ simpleResolvers: true, description: 'The seat with how often the hint was put away.' })
export class DismissAdviceHintPayload extends SeatPayload {}

@ObjectType({ simpleResolvers: true })
abstract class ReadPostPayload extends Payload {
  @Field(() => Post, { nullable: true })
  post!: Post | null
}

@ObjectType({ simpleResolvers: true, description: 'The post with all that was said to it.' })
export class ReactToPostPayload extends ReadPostPayload {}

@ObjectType({ simpleResolvers: true, description: 'The post with the earlier versions that are left.' })
export class PurgePostVersionPayload extends ReadPostPayload {}
