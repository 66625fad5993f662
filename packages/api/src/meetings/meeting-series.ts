import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../graphql/node.ts'

export enum Rhythm {
  WEEKLY = 'WEEKLY',
  EVERY_SECOND_WEEK = 'EVERY_SECOND_WEEK',
  MONTHLY_BY_WEEKDAY = 'MONTHLY_BY_WEEKDAY',
  MONTHLY_BY_DATE = 'MONTHLY_BY_DATE',
}

registerEnumType(Rhythm, {
  name: 'Rhythm',
  description: 'On which days a series meets, counted from its first.',
  valuesConfig: {
    MONTHLY_BY_WEEKDAY: {
      description:
        'As the first: on the second Tuesday, say. Where the first is in the fifth week of its month, on the last.',
    },
    MONTHLY_BY_DATE: {
      description: 'On the same day of each month; on its last, where the month is too short.',
    },
  },
})

/** The repeating plan. Its meetings are things of their own, planned ahead of the day. */
@Entity('meeting_series')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'When the group usually meets. Each meeting of it is a thing of its own.',
})
@Extensions({ policy: 'seated' })
export class MeetingSeries extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'meeting_series_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'meeting_series_pk' })
  declare id: string

  @Column('text')
  @Field(() => Rhythm)
  rhythm!: Rhythm

  @Column('date', { name: 'starts_on' })
  @Field(() => String, { description: 'The day of its first meeting, as "2026-11-24".' })
  startsOn!: string

  @Column('date', { name: 'until_date', nullable: true })
  @Field(() => String, { nullable: true, description: 'The last day on which it may meet; null: no end.' })
  until!: string | null

  /** With seconds, as Postgres tells a time. */
  @Column('time', { name: 'wall_time' })
  wallTime!: string

  @Column('text', { name: 'time_zone' })
  @Field(() => String, { description: 'IANA zone in which its time holds: "Europe/Dublin".' })
  timeZone!: string

  @Column('integer', { name: 'duration_minutes' })
  @Field(() => Int)
  durationMinutes!: number

  @Column('text')
  @Field(() => String, { description: 'Where; may be empty.' })
  place!: string

  @Column('text')
  @Field(() => String, { description: 'An https address to meet at; may be empty.' })
  link!: string

  /** Who looks after each of its meetings, where it is always the same. */
  @Column('uuid', { name: 'host_id', nullable: true })
  hostId!: string | null

  @Column('boolean', { name: 'rotates_hosts', default: false })
  @Field(() => Boolean, { description: 'Whether those who are willing look after a meeting each in turn.' })
  rotatesHosts!: boolean

  @Column('uuid', { name: 'planned_by_id' })
  plannedById!: string

  @Column('timestamptz', { name: 'planned_at' })
  plannedAt!: Date

  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'Rises with each change; to be handed back with the next.' })
  version!: number

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When somebody ended it; null while it goes on.' })
  endedAt!: Date | null

  /** Up to which day its meetings were planned; null before the first time. */
  @Column('date', { name: 'planned_up_to', nullable: true })
  plannedUpTo!: string | null

  /** No column. */
  @Field(() => String, { description: 'Its time, in its zone: "06:30".' })
  wallClock!: string
}

/** A member who would look after a meeting of this series now and then. */
@Entity('willing_hosts')
export class WillingHost {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'willing_hosts_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'series_id', update: false, primaryKeyConstraintName: 'willing_hosts_pk' })
  seriesId!: string

  @PrimaryColumn('uuid', { name: 'member_id', update: false, primaryKeyConstraintName: 'willing_hosts_pk' })
  memberId!: string

  @Column('timestamptz')
  since!: Date
}
