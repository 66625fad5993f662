import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../../graphql/node.ts'

export enum HandOverAnswer {
  AGREED = 'AGREED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(HandOverAnswer, {
  name: 'HandOverAnswer',
  description: 'What became of a proposal to hand a newcomer over.',
})

/** Somebody proposes that another settled member accompany a newcomer from now on. The lineage stays. */
@Entity('hand_overs')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A proposal that another settled member accompany a newcomer. Shown to whom it concerns, and to admins.',
})
@Extensions({ policy: 'maySeeHandOver' })
export class HandOver extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'hand_overs_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'hand_overs_pk' })
  declare id: string

  @Column('uuid', { name: 'sponsorship_id' })
  sponsorshipId!: string

  @Column('uuid', { name: 'to_member_id' })
  toMemberId!: string

  @Column('uuid', { name: 'proposed_by_id' })
  proposedById!: string

  @Column('text')
  @Field(() => String, { description: 'Told to all whom it concerns.' })
  reason!: string

  @Column('timestamptz', { name: 'proposed_at' })
  @Field(() => Date)
  proposedAt!: Date

  @Column('text', { nullable: true })
  @Field(() => HandOverAnswer, { nullable: true, description: 'Null while it waits for an answer.' })
  answer!: HandOverAnswer | null

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null
}
