import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../graphql/node.ts'

export enum Role {
  MEMBER = 'MEMBER',
  ADMIN = 'ADMIN',
}

export enum Standing {
  NEWCOMER = 'NEWCOMER',
  SETTLED = 'SETTLED',
}

export enum Presence {
  HERE = 'HERE',
  PAUSED = 'PAUSED',
}

export enum MembershipEnd {
  LEFT = 'LEFT',
  RELEASED = 'RELEASED',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a member looks after.',
  valuesConfig: { ADMIN: { description: 'Looks after invitations, the charter and who is at the table.' } },
})
registerEnumType(Standing, {
  name: 'Standing',
  description: 'Whether a member is still accompanied.',
  valuesConfig: { NEWCOMER: { description: 'Still accompanied by their sponsor.' } },
})
registerEnumType(Presence, {
  name: 'Presence',
  description: 'Whether a member is at the table for now.',
  valuesConfig: {
    PAUSED: {
      description: 'By an admin, 14 days at most: reads the charter and their own words only, gets no mail.',
    },
  },
})
registerEnumType(MembershipEnd, { name: 'MembershipEnd', description: 'How a membership ended.' })

/** An account inside one group, with its own name, trade, role and standing there. */
@Entity('members')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A person in one group. Whoever sits in two groups is two members.',
})
@Extensions({ policy: 'seated; oneself also while kept from the table' })
export class Member extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'members_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'members_pk' })
  declare id: string

  /** Never read from a seat: which accounts are behind two members is nobody's business. */
  @Column('uuid', { name: 'account_id', select: false })
  accountId?: string

  @Column('text')
  @Field(() => String, { description: 'As they are called in this group.' })
  name!: string

  @Column('text')
  @Field(() => String, { description: 'What they do for a living, in a word or two: "pharmacist".' })
  trade!: string

  @Column('text', { name: 'ask_me_about', default: '' })
  @Field(() => String, { description: 'What others may ask them about; may be empty.' })
  askMeAbout!: string

  @Column('text', { default: 'MEMBER' })
  @Field(() => Role)
  role!: Role

  @Column('text')
  @Field(() => Standing)
  standing!: Standing

  @Column('boolean', { name: 'is_founder', default: false })
  @Field(() => Boolean, { description: 'Was at the table before the software, or founded the group.' })
  isFounder!: boolean

  @Column('timestamptz', { name: 'paused_until', nullable: true })
  pausedUntil!: Date | null

  /** Never read from a seat's table: admins ask for it apart, and one's own comes with one's seat. */
  @Column('text', { name: 'pause_reason', nullable: true, select: false })
  pauseReason?: string | null

  /** Their address, while they share it in their profile. */
  @Column('text', { name: 'shared_email', nullable: true })
  sharedEmail!: string | null

  /** The version they accepted last; null before the first. */
  @Column('integer', { name: 'charter_version', nullable: true })
  charterVersion!: number | null

  @Column('timestamptz', { name: 'joined_at', default: () => 'now()' })
  @Field(() => Date)
  joinedAt!: Date

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When they left or were released; null while a member.' })
  endedAt!: Date | null

  @Column('text', { name: 'ended_as', nullable: true })
  @Field(() => MembershipEnd, { nullable: true, description: 'Null while a member.' })
  endedAs!: MembershipEnd | null

  /** Whether their name stays in the lineage when they leave. */
  @Column('boolean', { name: 'leaves_name', default: false })
  leavesName!: boolean

  /** Never read from a seat. */
  @Column('text', { name: 'end_reason', nullable: true, select: false })
  endReason?: string | null
}

/** A pause ends by itself at its date. */
export function presenceOf(member: Pick<Member, 'pausedUntil'>, now = new Date()): Presence {
  return member.pausedUntil && member.pausedUntil > now ? Presence.PAUSED : Presence.HERE
}
