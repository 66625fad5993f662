import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../graphql/node.ts'

/** Everything that can be told of what happened in a group, in the past tense. */
const factKinds = [
  'GROUP_FOUNDED',
  'GROUP_DESCRIBED',
  'LANGUAGE_CHOSEN',
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
  'CANDIDATE_PROPOSED',
  'SPONSORSHIP_HELD',
  'SPONSORSHIP_CLEARED',
  'SPONSORSHIP_WITHDRAWN',
  'SPONSORSHIP_CLOSED',
  'SPONSORSHIP_LAPSED',
  'SPONSORSHIP_TAKEN_OVER',
  'SPONSORSHIP_HANDED_OVER',
  'SPONSORSHIP_EXTENDED',
  'SPONSORSHIP_COMPLETED',
  'COMPANION_GONE',
  'SPONSORSHIP_SETTINGS_CHOSEN',
  'MEETING_SERIES_PLANNED',
  'MEETING_SERIES_CHANGED',
  'MEETING_SERIES_ENDED',
  'MEETING_PLANNED',
  'MEETING_MOVED',
  'MEETING_CHANGED',
  'MEETING_CANCELLED',
  'MEETING_SETTINGS_CHOSEN',
  'MAIL_SETTINGS_CHOSEN',
] as const

export type FactKind = (typeof factKinds)[number]

const FactKind = Object.fromEntries(factKinds.map(kind => [kind, kind]))
registerEnumType(FactKind, {
  name: 'FactKind',
  description: 'What can be told of a group, in the past tense.',
})

/** Something that happened in a group: written in the transaction of the deed, never changed. */
@Entity('facts')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Something that happened in the group: added, never changed. Shown to admins.',
})
@Extensions({ policy: 'maySeeWhatHappened' })
export class Fact extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'facts_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'facts_pk' })
  declare id: string

  @Column('text')
  @Field(() => FactKind)
  kind!: FactKind

  /** The member who did it; null when the deployment did. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null

  /** The member it concerns, if one. */
  @Column('uuid', { name: 'member_id', nullable: true })
  memberId!: string | null

  /** Whom or what it concerns when that is no member: a candidate's name, a meeting's day. */
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Whom or what it concerns, when not a member: a candidate’s name, until it is erased after a no; the day a meeting was planned for: "2026-11-24".',
  })
  name!: string | null

  /** The sponsorship or invitation it is about, by which a candidate's name is found and erased. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, where that may be told.' })
  reason!: string | null

  @Column('timestamptz', { name: 'happened_at', default: () => 'now()' })
  @Field(() => Date)
  happenedAt!: Date
}
