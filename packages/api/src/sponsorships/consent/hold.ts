import { Extensions, Field, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../../graphql/node.ts'

/** A member could not speak freely with a candidate. Who and why is for those who hear it, never for the sponsor. */
@Entity('holds')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A member could not speak freely with a candidate. Shown to the holder, to admins and to whom the holder asked to hear it; never to the sponsor, admin or not.',
})
@Extensions({ policy: 'maySeeHold' })
export class Hold extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'holds_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'holds_pk' })
  declare id: string

  @Column('uuid', { name: 'sponsorship_id' })
  sponsorshipId!: string

  @Column('uuid', { name: 'member_id' })
  memberId!: string

  /** Who vouched when it was raised: never reads it, not even after another has taken over. */
  @Column('uuid', { name: 'sponsor_id' })
  sponsorId!: string

  @Column('text')
  @Field(() => String, { description: 'Why, in the words of whoever could not speak freely.' })
  reason!: string

  /** Where there is no other admin to hear it. */
  @Column('uuid', { name: 'hearer_id', nullable: true })
  hearerId!: string | null

  @Column('timestamptz', { name: 'raised_at' })
  @Field(() => Date)
  raisedAt!: Date

  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Null while it stands.' })
  liftedAt!: Date | null
}
