import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { chooseSponsorshipSettings } from './choose-sponsorship-settings.ts'
import { closeSponsorship } from './close-sponsorship.ts'
import { sponsorCandidate } from './sponsor-candidate.ts'
import {
  ChooseSponsorshipSettingsInput,
  CloseSponsorshipInput,
  SponsorCandidateInput,
  WithdrawSponsorshipInput,
} from './sponsorship-inputs.ts'
import {
  ChooseSponsorshipSettingsPayload,
  CloseSponsorshipPayload,
  SponsorCandidatePayload,
  WithdrawSponsorshipPayload,
} from './sponsorship-payloads.ts'
import { withdrawSponsorship } from './withdraw-sponsorship.ts'

@Resolver()
export class SponsorshipVerbsResolver {
  @Mutation(() => SponsorCandidatePayload, {
    description:
      'Proposes a candidate to the table; where the table is not asked, to its admins. Refuses with NOT_FOUND, NOT_ALLOWED, TABLE_IS_BEING_SET, BAD_ID, NOT_TOLD, TOO_MANY_OPEN, EMPTY, TOO_SHORT, TOO_LONG.',
  })
  @Extensions({ policy: 'maySponsor' })
  async sponsorCandidate(
    @Arg('input', () => SponsorCandidateInput) input: SponsorCandidateInput,
    @Ctx() context: RequestContext,
  ): Promise<SponsorCandidatePayload> {
    return sponsorCandidate(context, input)
  }

  @Mutation(() => ChooseSponsorshipSettingsPayload, {
    description:
      'Chooses how the group brings people in. Rounds that are open keep the day on which they end. Refuses with NOT_FOUND, NOT_ALLOWED, OUT_OF_RANGE.',
  })
  @Extensions({ policy: 'mayChooseSettings' })
  async chooseSponsorshipSettings(
    @Arg('input', () => ChooseSponsorshipSettingsInput) input: ChooseSponsorshipSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseSponsorshipSettingsPayload> {
    return { group: await chooseSponsorshipSettings(context, input) }
  }

  @Mutation(() => WithdrawSponsorshipPayload, {
    description:
      'The sponsor takes a proposal back, at any time until the candidate has come; an invitation that is out is dead at once. Refuses with NOT_FOUND, NOT_NOW, NOT_ALLOWED.',
  })
  @Extensions({ policy: 'may WITHDRAW' })
  async withdrawSponsorship(
    @Arg('input', () => WithdrawSponsorshipInput) input: WithdrawSponsorshipInput,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawSponsorshipPayload> {
    return withdrawSponsorship(context, input)
  }

  @Mutation(() => CloseSponsorshipPayload, {
    description:
      'Closes a proposal, with a reason to its sponsor; who did is told to nobody. Refuses with NOT_FOUND, NOT_NOW, NOT_ALLOWED, INVITATION_IS_OUT, EMPTY, TOO_LONG.',
  })
  @Extensions({ policy: 'may CLOSE' })
  async closeSponsorship(
    @Arg('input', () => CloseSponsorshipInput) input: CloseSponsorshipInput,
    @Ctx() context: RequestContext,
  ): Promise<CloseSponsorshipPayload> {
    return closeSponsorship(context, input)
  }
}
