import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graphql/user-error.ts'
import { Group } from '../../groups/group.ts'
import { ViewerSeat } from '../../groups/viewer-seat.ts'
import { Post } from '../post.ts'
import { Thread } from '../thread.ts'

@ObjectType({ simpleResolvers: true })
abstract class AskPayload extends Payload {
  @Field(() => Thread, { nullable: true })
  thread?: Thread | null

  @Field(() => Group, { nullable: true, description: 'With its lists as they are now.' })
  group?: Group

  @Field(() => ViewerSeat, { nullable: true, description: 'With what the viewer is asked.' })
  seat?: ViewerSeat
}

@ObjectType({ simpleResolvers: true, description: 'The ask with its new mode.' })
export class ChangeAskModePayload extends AskPayload {}

@ObjectType({ simpleResolvers: true, description: 'The ask, closed.' })
export class CloseAskPayload extends AskPayload {}

@ObjectType({ simpleResolvers: true, description: 'The ask, open again.' })
export class ReopenAskPayload extends AskPayload {}

@ObjectType({ simpleResolvers: true, description: 'The ask, and the post that tells what became of it.' })
export class TellWhatBecamePayload extends AskPayload {
  @Field(() => Post, { nullable: true })
  post?: Post | null
}

@ObjectType({ simpleResolvers: true, description: 'The ask, about which nobody is asked any more.' })
export class LetWhatBecameRestPayload extends AskPayload {}
