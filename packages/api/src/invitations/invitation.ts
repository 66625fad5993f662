import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { SeatState } from '../database/seat.ts'
import { Node } from '../graphql/node.ts'
import type { SponsorshipState } from '../sponsorships/sponsorship.ts'

export enum InvitationKind {
  AT_THE_TABLE = 'AT_THE_TABLE',
  CANDIDATE = 'CANDIDATE',
}

registerEnumType(InvitationKind, {
  name: 'InvitationKind',
  description: 'As what the invited come.',
  valuesConfig: {
    AT_THE_TABLE: { description: 'They sat there before the software: they join settled, as founders.' },
    CANDIDATE: { description: 'A member sponsors them: they join as newcomers.' },
  },
})

export enum InvitationState {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  REVOKED = 'REVOKED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'What has become of an invitation. Only a pending one can be answered.',
})

export enum Delivery {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  FAILED = 'FAILED',
}

registerEnumType(Delivery, {
  name: 'Delivery',
  description: 'What has become of the letter.',
  valuesConfig: {
    QUEUED: { description: 'It has not left yet.' },
    SENT: { description: 'The mail server has taken it.' },
    FAILED: { description: 'It will not be tried again; see `deliveryProblem`.' },
  },
})

/**
 * Who vouches for the invited, and what is asked afresh about them: whether they still can. For a candidate it is the
 * sponsor, whoever pressed; for those already at the table, the admin who invited them.
 */
export type Voucher = {
  id: string
  role: 'MEMBER' | 'ADMIN'
  standing: 'NEWCOMER' | 'SETTLED'
  /** Whether their membership has not ended. */
  isHere: boolean
  state: SeatState
}

/** The letter and single-use code to one person. Of the code only its hash is kept. */
@Entity('invitations')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'The letter and single-use code to one person. Shown to admins.',
})
@Extensions({ policy: 'maySeeInvitations' })
export class Invitation extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'invitations_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'invitations_pk' })
  declare id: string

  @Column('text')
  @Field(() => InvitationKind)
  kind!: InvitationKind

  @Column('uuid', { name: 'sponsorship_id', nullable: true })
  sponsorshipId!: string | null

  @Column('uuid', { name: 'invited_by_id' })
  invitedById!: string

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'As whoever vouches wrote it. Null once erased, 30 days after a no.',
  })
  name!: string | null

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Where the letter goes, and the only address that can accept it. Null once erased, 30 days after a no.',
  })
  email!: string | null

  @Column('bytea', { name: 'code_hash', select: false })
  codeHash!: Buffer

  @Column('text', { default: InvitationState.PENDING })
  @Field(() => InvitationState)
  state!: InvitationState

  @Column('text', { default: Delivery.QUEUED })
  @Field(() => Delivery)
  delivery!: Delivery

  @Column('text', { name: 'delivery_problem', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the mail server answered, when it refused.' })
  deliveryProblem!: string | null

  @Column('timestamptz', { name: 'invited_at', default: () => 'now()' })
  @Field(() => Date, { description: 'When the letter was last written.' })
  invitedAt!: Date

  @Column('timestamptz', { name: 'expires_at' })
  @Field(() => Date, { description: '14 days after the letter was last written.' })
  expiresAt!: Date

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was accepted, declined or revoked.' })
  answeredAt!: Date | null

  @Column('uuid', { name: 'member_id', nullable: true })
  memberId!: string | null

  /** Read along with the row, never written. */
  voucher!: Voucher

  /** Of a candidate's; null for the others. Read along with the row, never written. */
  sponsorshipState!: SponsorshipState | null
}

/** An invitation that still says to whom it went. */
export type Addressed = Invitation & { name: string; email: string }

/**
 * Names are erased only a month after a no, so whatever can still be answered has one: the database takes nothing else.
 * Whoever has asked whether it can be answered asks this for the types alone.
 */
export function isAddressed(invitation: Invitation): invitation is Addressed {
  return invitation.name !== null && invitation.email !== null
}

/** How long an invitation waits for an answer. */
export const daysToAnswer = 14

/** An invitation past its date can no longer be answered, also before the clock has written so. */
export function stateOf(invitation: Pick<Invitation, 'state' | 'expiresAt'>, now: Date): InvitationState {
  const ranOut = invitation.state === InvitationState.PENDING && invitation.expiresAt <= now
  return ranOut ? InvitationState.EXPIRED : invitation.state
}
