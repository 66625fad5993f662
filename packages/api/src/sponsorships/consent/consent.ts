import { registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'

export enum ConsentAnswer {
  COMFORTABLE = 'COMFORTABLE',
  MEET_FIRST = 'MEET_FIRST',
}

registerEnumType(ConsentAnswer, {
  name: 'ConsentAnswer',
  description: 'What a settled member says to a proposal. Silence is consent.',
  valuesConfig: {
    COMFORTABLE: { description: 'Seen by oneself alone.' },
    MEET_FIRST: { description: 'Would like to meet them first. The sponsor reads by whom, and arranges it.' },
  },
})

/** What one member said to one proposal. Nobody counts them. */
@Entity('consents')
export class Consent {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'consents_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'sponsorship_id', update: false, primaryKeyConstraintName: 'consents_pk' })
  sponsorshipId!: string

  @PrimaryColumn('uuid', { name: 'member_id', update: false, primaryKeyConstraintName: 'consents_pk' })
  memberId!: string

  @Column('text')
  answer!: ConsentAnswer

  @Column('timestamptz', { name: 'said_at' })
  saidAt!: Date
}
