import { Field, ObjectType } from 'type-graphql'
import { Viewer } from '../auth/viewer.ts'
import { Payload } from '../graphql/user-error.ts'

@ObjectType({ simpleResolvers: true })
abstract class InboxPayload extends Payload {
  @Field(() => Viewer, { nullable: true })
  viewer!: Viewer | null
}

@ObjectType({ simpleResolvers: true, description: 'The viewer, with what is still unread.' })
export class ReadInboxItemPayload extends InboxPayload {}

@ObjectType({ simpleResolvers: true, description: 'The viewer, with what is still unread.' })
export class ReadInboxAtPayload extends InboxPayload {}

@ObjectType({ simpleResolvers: true, description: 'The viewer, with what is still unread.' })
export class ReadWholeInboxPayload extends InboxPayload {}
