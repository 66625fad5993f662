import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graphql/user-error.ts'
import { Group } from '../../groups/group.ts'
import { Thread } from '../thread.ts'

@ObjectType({ simpleResolvers: true, description: 'The thread with who may know of it now.' })
export class ChangeConfidencePayload extends Payload {
  @Field(() => Thread, { nullable: true })
  thread!: Thread | null
}

@ObjectType({ simpleResolvers: true, description: 'The thread as newcomers find it now.' })
export class OpenThreadToNewcomersPayload extends Payload {
  @Field(() => Thread, { nullable: true })
  thread!: Thread | null
}

@ObjectType({ simpleResolvers: true, description: 'The group with how it talks now.' })
export class ChooseThreadSettingsPayload extends Payload {
  @Field(() => Group, { nullable: true })
  group!: Group | null
}
