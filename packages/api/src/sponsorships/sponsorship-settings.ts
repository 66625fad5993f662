import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** How a group brings people in. A group that chose nothing has {@link usualSettings} and no row. */
@Entity('sponsorship_settings')
@ObjectType({ simpleResolvers: true, description: 'How a group brings people in. Chosen by its admins.' })
@Extensions({ policy: 'seated' })
export class SponsorshipSettings {
  @PrimaryColumn('uuid', {
    name: 'group_id',
    update: false,
    primaryKeyConstraintName: 'sponsorship_settings_pk',
  })
  groupId!: string

  @Column('integer', { name: 'open_at_most' })
  @Field(() => Int, { description: 'How many open sponsorships a member may have at a time: 1 to 10.' })
  openAtMost!: number

  @Column('integer', { name: 'consent_days' })
  @Field(() => Int, {
    description:
      'For how many days the table is asked about a proposal: 0 to 14. With 0, admins decide at once.',
  })
  consentDays!: number

  @Column('boolean', { name: 'invites_when_cleared' })
  @Field(() => Boolean, {
    description:
      'Whether a cleared candidate is invited by itself once the sponsor has given the address; else an admin does.',
  })
  invitesWhenCleared!: boolean

  @Column('integer', { name: 'accompanied_days' })
  @Field(() => Int, {
    description:
      'For how many days a newcomer is accompanied: 30 to 365. It completes by itself 30 days later.',
  })
  accompaniedDays!: number

  @Column('integer', { name: 'seats_soft' })
  @Field(() => Int, { description: 'At how many members the table is called full; it may still grow.' })
  seatsSoft!: number

  @Column('integer', { name: 'seats_hard' })
  @Field(() => Int, { description: 'At how many members, invitations counted, nobody more can be invited.' })
  seatsHard!: number
}

/** What holds where a group has chosen nothing. */
export const usualSettings: Omit<SponsorshipSettings, 'groupId'> = {
  openAtMost: 2,
  consentDays: 7,
  invitesWhenCleared: false,
  accompaniedDays: 90,
  seatsSoft: 15,
  seatsHard: 30,
}
