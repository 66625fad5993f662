import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Member } from '../groups/member.ts'

export enum RsvpAnswer {
  GOING = 'GOING',
  MAYBE = 'MAYBE',
  NOT_GOING = 'NOT_GOING',
}

registerEnumType(RsvpAnswer, {
  name: 'RsvpAnswer',
  description: 'What a member intends. Who has said nothing has no answer.',
})

/** What a member intends for one meeting; frozen when it ends. It never says who was there. */
@Entity('rsvps')
@ObjectType({ simpleResolvers: true, description: 'What one member intends for one meeting.' })
@Extensions({ policy: 'seated' })
export class Rsvp {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'rsvps_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'meeting_id', update: false, primaryKeyConstraintName: 'rsvps_pk' })
  meetingId!: string

  @PrimaryColumn('uuid', { name: 'member_id', update: false, primaryKeyConstraintName: 'rsvps_pk' })
  memberId!: string

  @Column('text')
  @Field(() => RsvpAnswer)
  answer!: RsvpAnswer

  @Column('timestamptz', { name: 'said_at' })
  @Field(() => Date)
  saidAt!: Date

  @Column('boolean', { name: 'by_standing', default: false })
  @Field(() => Boolean, {
    description: 'Whether it comes from their standing answer, not from a word for this one.',
  })
  byStanding!: boolean

  @Column('timestamptz', { name: 'late_at', nullable: true })
  lateAt!: Date | null

  // What follows is no column.

  @Field(() => Member)
  member!: Member

  @Field(() => Boolean, { description: 'Whether they said that they are running late.' })
  isRunningLate!: boolean

  @Field(() => Boolean, { description: 'Whether it was said for the time before the meeting was moved.' })
  isFromBeforeMove!: boolean
}

/** What a regular answers for each new meeting of a series, until they say otherwise for one. */
@Entity('standing_answers')
export class StandingAnswer {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'standing_answers_pk' })
  groupId!: string

  @PrimaryColumn('uuid', {
    name: 'series_id',
    update: false,
    primaryKeyConstraintName: 'standing_answers_pk',
  })
  seriesId!: string

  @PrimaryColumn('uuid', {
    name: 'member_id',
    update: false,
    primaryKeyConstraintName: 'standing_answers_pk',
  })
  memberId!: string

  @Column('text')
  answer!: RsvpAnswer

  @Column('timestamptz', { name: 'said_at' })
  saidAt!: Date
}
