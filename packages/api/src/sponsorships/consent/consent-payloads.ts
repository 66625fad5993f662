import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graphql/user-error.ts'
import { Sponsorship } from '../sponsorship.ts'
import { Hold } from './hold.ts'

@ObjectType({ simpleResolvers: true })
abstract class ConsentPayload extends Payload {
  @Field(() => Sponsorship, { nullable: true })
  sponsorship?: Sponsorship | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `answerProposal` changed; null, with the reasons, where it changed nothing.',
})
export class AnswerProposalPayload extends ConsentPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `holdProposal` changed; null, with the reasons, where it changed nothing.',
})
export class HoldProposalPayload extends ConsentPayload {
  @Field(() => Hold, { nullable: true })
  hold?: Hold | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `liftHold` changed; null, with the reasons, where it changed nothing.',
})
export class LiftHoldPayload extends ConsentPayload {}
