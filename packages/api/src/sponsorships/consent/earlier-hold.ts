import { Extensions, Field, ObjectType } from 'type-graphql'

@ObjectType({
  simpleResolvers: true,
  description:
    'What the same member held before: shown to whoever reads a hold of theirs, for a secret veto can hide a bias.',
})
@Extensions({ policy: 'mayReadOfHold' })
export class EarlierHold {
  @Field(() => String, {
    nullable: true,
    description: 'Null once erased, or when that proposal is not for the viewer to see.',
  })
  candidateName!: string | null

  @Field(() => String)
  reason!: string

  @Field(() => Date)
  raisedAt!: Date

  @Field(() => Date, { nullable: true, description: 'Null where it never was.' })
  liftedAt!: Date | null
}
