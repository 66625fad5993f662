import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../graphql/node.ts'

export enum SponsorshipState {
  PROPOSED = 'PROPOSED',
  HELD = 'HELD',
  CLEARED = 'CLEARED',
  INVITED = 'INVITED',
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
  WITHDRAWN = 'WITHDRAWN',
  CLOSED = 'CLOSED',
  DECLINED = 'DECLINED',
  LAPSED = 'LAPSED',
  ENDED = 'ENDED',
}

registerEnumType(SponsorshipState, {
  name: 'SponsorshipState',
  description: 'How far the way from the proposal to the end of the accompaniment has been gone.',
  valuesConfig: {
    PROPOSED: { description: 'The table is asked, until the round ends.' },
    HELD: { description: 'Somebody could not speak freely with this person; admins talk about it.' },
    CLEARED: { description: 'May be invited; an invitation that was revoked leads back here.' },
    INVITED: { description: 'The letter is out.' },
    ACTIVE: { description: 'The newcomer is here, and accompanied.' },
    COMPLETED: { description: 'The newcomer has settled, and needs no companion.' },
    WITHDRAWN: { description: 'The sponsor took the proposal back, or is gone.' },
    CLOSED: { description: 'Closed by those who look after the group, with a reason to the sponsor.' },
    DECLINED: { description: 'The candidate said no.' },
    LAPSED: { description: 'Held for 14 days without action, or the invitation ran out without an answer.' },
    ENDED: { description: 'The newcomer is gone again.' },
  },
})

/** From the proposal to the invitation: what counts towards how many a member may have at a time. */
export const openStates: readonly SponsorshipState[] = [
  SponsorshipState.PROPOSED,
  SponsorshipState.HELD,
  SponsorshipState.CLEARED,
  SponsorshipState.INVITED,
]

/** One member vouching for one candidate, from the proposal through the invitation to the end of the accompaniment. */
@Entity('sponsorships')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One member vouching for one candidate. While it is open: shown to all who are settled. Once the newcomer has joined: to the table. After a no: to its sponsor and to admins.',
})
@Extensions({ policy: 'maySeeSponsorship' })
export class Sponsorship extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'sponsorships_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'sponsorships_pk' })
  declare id: string

  /** Who vouches now: after somebody took over, or it was handed over, not the one who began it. */
  @Column('uuid', { name: 'sponsor_id' })
  sponsorId!: string

  @Column('text', { name: 'candidate_name', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The name the sponsor gave; the newcomer may go by another. Null once erased, 30 days after a no.',
  })
  candidateName!: string | null

  @Column('text', { name: 'candidate_trade', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the candidate does, as the sponsor put it. Null once they have joined, or erased.',
  })
  candidateTrade!: string | null

  @Column('text', { name: 'how_known', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How the sponsor knows them. Null once another took over, they have joined, or erased.',
  })
  howKnown!: string | null

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "Why, in the sponsor's own words. The candidate reads them too. Null once erased.",
  })
  words!: string | null

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Any business between sponsor and candidate; empty when there is none. Null once another took over, they have joined, or erased.',
  })
  business!: string | null

  @Column('text')
  @Field(() => SponsorshipState)
  state!: SponsorshipState

  @Column('uuid', { name: 'newcomer_id', nullable: true })
  newcomerId!: string | null

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  @Field(() => Date)
  startedAt!: Date

  @Column('timestamptz', { name: 'round_ends_at', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'Until when the table is asked; null where no round was held.',
  })
  roundEndsAt!: Date | null

  @Column('timestamptz', { name: 'waits_until', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description:
      'Set when the round has ended and waits for somebody to meet the candidate first: 14 days at most.',
  })
  waitsUntil!: Date | null

  @Column('timestamptz', { name: 'held_at', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'When the round ended with somebody who could not speak freely. It lapses 14 days later.',
  })
  heldAt!: Date | null

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it ended, in whichever way; null before.' })
  endedAt!: Date | null

  @Column('text', { name: 'close_reason', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the sponsor was told when it was closed; for the sponsor and admins.',
  })
  closeReason!: string | null

  @Column('text', { name: 'why_come', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the newcomer would come, in their own words. Null before they joined.',
  })
  whyCome!: string | null

  @Column('text', { name: 'not_here_for', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the newcomer is not here for, in their own words. Null before they joined.',
  })
  notHereFor!: string | null

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null

  /** When the clock has to look at it next; null while it waits for people alone. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null

  @Column('timestamptz', { name: 'accompanied_until', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'From when on sponsor and newcomer can confirm that it is done; null before they joined.',
  })
  accompaniedUntil!: Date | null

  @Column('timestamptz', { name: 'completes_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it completes by itself.' })
  completesAt!: Date | null

  @Column('timestamptz', { name: 'extended_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When one of the two asked for 30 more days; once.' })
  extendedAt!: Date | null

  /** Since when the newcomer is here without a companion: theirs left, and no other has agreed yet. */
  @Column('timestamptz', { name: 'companion_gone_at', nullable: true })
  companionGoneAt!: Date | null
}
