import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'What `sponsorCandidate` is asked with.' })
export class SponsorCandidateInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID, {
    description: "A new UUID of the client's making. Sent again with it, one proposal is made.",
  })
  id!: string

  @Field(() => String, { description: 'One line, 80 characters at most.' })
  name!: string

  @Field(() => String, { description: 'What they do for a living; one line, 60 characters at most.' })
  trade!: string

  @Field(() => String, { description: 'How the sponsor knows them; 1,000 characters at most.' })
  howKnown!: string

  @Field(() => String, {
    description:
      "Why this table, in the sponsor's own words: 140 to 2,000 characters. The candidate reads them.",
  })
  words!: string

  @Field(() => String, {
    description:
      'Any business between sponsor and candidate, which the table will see; empty when there is none, 1,000 characters at most.',
  })
  business!: string

  @Field(() => Boolean, { description: 'That the candidate was told what the group is not.' })
  toldWhatItIsNot!: boolean
}

@InputType({ description: 'What `chooseSponsorshipSettings` is asked with.' })
export class ChooseSponsorshipSettingsInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => Int, { description: '1 to 10.' })
  openAtMost!: number

  @Field(() => Int, { description: '0 to 14. With 0, admins decide at once.' })
  consentDays!: number

  @Field(() => Boolean)
  invitesWhenCleared!: boolean

  @Field(() => Int, { description: '30 to 365.' })
  accompaniedDays!: number

  @Field(() => Int, { description: '3 to 200.' })
  seatsSoft!: number

  @Field(() => Int, { description: '`seatsSoft` to 200.' })
  seatsHard!: number
}

@InputType()
export abstract class AboutSponsorship {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  sponsorshipId!: string
}

@InputType({ description: 'What `withdrawSponsorship` is asked with.' })
export class WithdrawSponsorshipInput extends AboutSponsorship {}

@InputType({ description: 'What `closeSponsorship` is asked with.' })
export class CloseSponsorshipInput extends AboutSponsorship {
  @Field(() => String, { description: 'Why, kindly: the sponsor reads it. 1,000 characters at most.' })
  reason!: string
}
