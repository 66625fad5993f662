import { Field, ObjectType } from 'type-graphql'
import { Viewer } from '../../auth/viewer.ts'
import { Payload } from '../../graphql/user-error.ts'

@ObjectType({ simpleResolvers: true })
abstract class WishesPayload extends Payload {
  @Field(() => Viewer, { nullable: true })
  viewer?: Viewer | null
}

const changed = (verb: string) => ({
  simpleResolvers: true,
  description: `What \`${verb}\` changed; null, with the reasons, where it changed nothing.`,
})

@ObjectType(changed('chooseMailHours'))
export class ChooseMailHoursPayload extends WishesPayload {}

@ObjectType(changed('chooseInboxDot'))
export class ChooseInboxDotPayload extends WishesPayload {}

@ObjectType(changed('chooseMailLevel'))
export class ChooseMailLevelPayload extends WishesPayload {}

@ObjectType(changed('tryAddressAgain'))
export class TryAddressAgainPayload extends WishesPayload {}
