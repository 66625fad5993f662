import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graphql/user-error.ts'
import { Group } from '../../groups/group.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { Thread } from '../thread.ts'

@ObjectType({ simpleResolvers: true })
abstract class LifePayload extends Payload {
  @Field(() => Thread, { nullable: true })
  thread?: Thread | null

  @Field(() => Group, { nullable: true, description: 'With its lists as they are now.' })
  group?: Group

  @Field(() => ViewerSeat, { nullable: true, description: 'With what is still new.' })
  seat?: ViewerSeat
}

@ObjectType({ simpleResolvers: true, description: 'The thread, which takes no replies any more.' })
export class RestThreadPayload extends LifePayload {}

@ObjectType({ simpleResolvers: true, description: 'The thread, which takes replies again.' })
export class WakeThreadPayload extends LifePayload {}

@ObjectType({ simpleResolvers: true, description: 'The thread, which stands above the others.' })
export class PinThreadPayload extends LifePayload {}

@ObjectType({ simpleResolvers: true, description: 'The thread, which stands among the others again.' })
export class UnpinThreadPayload extends LifePayload {}

@ObjectType({ simpleResolvers: true, description: 'The thread, which is in no list any more.' })
export class DiscardThreadPayload extends LifePayload {}

@ObjectType({ simpleResolvers: true, description: 'The thread, as it was before it was discarded.' })
export class RestoreThreadPayload extends LifePayload {}
