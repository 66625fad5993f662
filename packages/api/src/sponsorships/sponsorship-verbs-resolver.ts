import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { chooseSponsorshipSettings } from './choose-sponsorship-settings.ts'
import { sponsorCandidate } from './sponsor-candidate.ts'
import { ChooseSponsorshipSettingsInput, SponsorCandidateInput } from './sponsorship-inputs.ts'
import { ChooseSponsorshipSettingsPayload, SponsorCandidatePayload } from './sponsorship-payloads.ts'

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
}
