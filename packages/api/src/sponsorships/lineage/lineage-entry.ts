import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { Member } from '../../groups/member.ts'

/** One person in the lineage of a group, at their place in the drawing. */
@ObjectType({
  simpleResolvers: true,
  description: 'One person in the lineage of a group. Shown to everyone at the table.',
})
@Extensions({ policy: 'maySeeLineage' })
export class LineageEntry {
  @Field(() => Int, {
    description: 'How far to the right it is drawn: 0 for founders, one more for whom they brought in.',
  })
  level!: number

  @Field(() => Member, {
    nullable: true,
    description: 'Null for someone who is gone and did not choose to leave their name.',
  })
  member!: Member | null

  @Field(() => Boolean, { description: 'Whether they are still accompanied.' })
  isNewcomer!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'In which year they left or were released, which of the two is not told; null while a member.',
  })
  leftIn!: number | null

  @Field(() => Date)
  joinedAt!: Date

  @Field(() => String, {
    nullable: true,
    description: 'What their sponsor said of them; null for founders, and for whoever left no name.',
  })
  words!: string | null
}
