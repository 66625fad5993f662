import { Field, ID, InputType } from 'type-graphql'
import { AboutSponsorship } from '../sponsorship-inputs.ts'
import { ConsentAnswer } from './consent.ts'

@InputType({ description: 'What `answerProposal` is asked with.' })
export class AnswerProposalInput extends AboutSponsorship {
  @Field(() => ConsentAnswer)
  answer!: ConsentAnswer
}

@InputType({ description: 'What `holdProposal` is asked with.' })
export class HoldProposalInput extends AboutSponsorship {
  @Field(() => String, {
    description: 'Why, for those who hear it and nobody else; 1,000 characters at most.',
  })
  reason!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Who shall hear it: one of `viewerHearers`; null where that is empty.',
  })
  hearerId?: string | null
}

@InputType({ description: 'What `liftHold` is asked with.' })
export class LiftHoldInput extends AboutSponsorship {}
