import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../graphql/user-error.ts'
import { Group } from '../groups/group.ts'
import { Draft } from './draft.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'The draft as it is now: with CHANGED_MEANWHILE too, when its words are those of another window.',
})
export class KeepDraftPayload extends Payload {
  @Field(() => Draft, { nullable: true })
  draft!: Draft | null

  @Field(() => Group, { nullable: true })
  group!: Group | null
}

@ObjectType({ simpleResolvers: true, description: 'The draft, with until when it can be taken up again.' })
export class SetDraftAsidePayload extends Payload {
  @Field(() => Draft, { nullable: true })
  draft!: Draft | null
}

@ObjectType({ simpleResolvers: true, description: 'The draft, as any other from now on.' })
export class TakeUpDraftPayload extends Payload {
  @Field(() => Draft, { nullable: true })
  draft!: Draft | null
}

@ObjectType({ simpleResolvers: true, description: 'The group without the draft.' })
export class ForgetDraftPayload extends Payload {
  @Field(() => Group, { nullable: true })
  group!: Group | null
}
