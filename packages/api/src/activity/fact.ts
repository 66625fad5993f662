import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Everything that can be told of what happened in a group, in the past tense. */
export const factKinds = [
  'GROUP_FOUNDED',
  'GROUP_DESCRIBED',
  'TABLE_SET',
  'CHARTER_REWRITTEN',
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'MEMBER_RELEASED',
  'RELEASE_PROPOSED',
  'RELEASE_WITHDRAWN',
  'MEMBER_PAUSED',
  'MEMBER_RESUMED',
  'ADMIN_MADE',
  'ADMIN_UNMADE',
  'INVITATION_MADE',
  'INVITATION_RESENT',
  'INVITATION_REVOKED',
  'INVITATION_DECLINED',
  'INVITATION_EXPIRED',
] as const

export type FactKind = (typeof factKinds)[number]

/** Something that happened in a group: written in the transaction of the deed, never changed. */
@Entity('facts')
export class Fact {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'facts_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'facts_pk' })
  id!: string

  @Column('text')
  kind!: FactKind

  /** The member who did it; null when the deployment did. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null

  /** The member it concerns, if one. */
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId!: string | null

  /** Whom it concerns when that is no member: a candidate's name. */
  @Column('text', { nullable: true })
  name!: string | null

  @Column('text', { nullable: true })
  reason!: string | null

  @Column('timestamptz', { name: 'happened_at', default: () => 'now()' })
  happenedAt!: Date
}
