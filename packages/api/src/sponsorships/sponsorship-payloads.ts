import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../graphql/user-error.ts'
import { Group } from '../groups/group.ts'
import { Sponsorship } from './sponsorship.ts'

@ObjectType({ simpleResolvers: true })
abstract class SponsorshipPayload extends Payload {
  @Field(() => Sponsorship, { nullable: true })
  sponsorship?: Sponsorship | null

  @Field(() => Group, { nullable: true })
  group?: Group
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `sponsorCandidate` changed; null, with the reasons, where it changed nothing.',
})
export class SponsorCandidatePayload extends SponsorshipPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `withdrawSponsorship` changed; null, with the reasons, where it changed nothing.',
})
export class WithdrawSponsorshipPayload extends SponsorshipPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `closeSponsorship` changed; null, with the reasons, where it changed nothing.',
})
export class CloseSponsorshipPayload extends SponsorshipPayload {}

@ObjectType({
  simpleResolvers: true,
  description: 'What `chooseSponsorshipSettings` changed; null, with the reasons, where it changed nothing.',
})
export class ChooseSponsorshipSettingsPayload extends Payload {
  @Field(() => Group, { nullable: true })
  group?: Group
}
