import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Where the invitation to a candidate goes: given when it is made ready, seen by the sponsor and the admins alone. */
@Entity('sponsorship_addresses')
export class SponsorshipAddress {
  @PrimaryColumn('uuid', {
    name: 'group_id',
    update: false,
    primaryKeyConstraintName: 'sponsorship_addresses_pk',
  })
  groupId!: string

  @PrimaryColumn('uuid', {
    name: 'sponsorship_id',
    update: false,
    primaryKeyConstraintName: 'sponsorship_addresses_pk',
  })
  sponsorshipId!: string

  @Column('text')
  email!: string

  @Column('uuid', { name: 'given_by_id' })
  givenById!: string

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date
}
