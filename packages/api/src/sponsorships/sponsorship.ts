import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../graphql/node.ts'

export enum SponsorshipState {
  CLEARED = 'CLEARED',
  INVITED = 'INVITED',
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
  DECLINED = 'DECLINED',
  LAPSED = 'LAPSED',
  CLOSED = 'CLOSED',
  ENDED = 'ENDED',
}

registerEnumType(SponsorshipState, {
  name: 'SponsorshipState',
  description: 'How far the way from the proposal to the end of the accompaniment has been gone.',
  valuesConfig: {
    CLEARED: { description: 'May be invited; an invitation that was revoked leads back here.' },
    INVITED: { description: 'The letter is out.' },
    ACTIVE: { description: 'The newcomer is here, and accompanied.' },
    COMPLETED: { description: 'The newcomer has settled, and needs no companion.' },
    DECLINED: { description: 'The candidate said no.' },
    LAPSED: { description: 'The invitation ran out without an answer.' },
    CLOSED: { description: 'Closed by an admin.' },
    ENDED: { description: 'The newcomer is gone again.' },
  },
})

/** One member vouching for one candidate, from the proposal through the invitation to the end of the accompaniment. */
@Entity('sponsorships')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One member vouching for one candidate. Shown to its sponsor and to admins; once the newcomer has joined, to the table.',
})
@Extensions({ policy: 'maySeeSponsorship' })
export class Sponsorship extends Node {
  @PrimaryColumn('uuid', {
    name: 'group_id',
    update: false,
    primaryKeyConstraintName: 'sponsorships_pk',
  })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'sponsorships_pk' })
  declare id: string

  @Column('uuid', { name: 'sponsor_id' })
  sponsorId!: string

  @Column('text', { name: 'candidate_name' })
  @Field(() => String, { description: 'The name the sponsor gave; the newcomer may go by another.' })
  candidateName!: string

  @Column('text')
  @Field(() => String, { description: "Why, in the sponsor's own words. The candidate reads them too." })
  words!: string

  @Column('text')
  @Field(() => SponsorshipState)
  state!: SponsorshipState

  @Column('uuid', { name: 'newcomer_id', nullable: true })
  newcomerId!: string | null

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  @Field(() => Date)
  startedAt!: Date

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null
}
