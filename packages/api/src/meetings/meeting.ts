import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../graphql/connection.ts'
import { Node } from '../graphql/node.ts'
import { Member } from '../groups/member.ts'
import { Attendance, AttendancePresence } from './attendance.ts'
import { MeetingState } from './meeting-state.ts'
import { Rsvp, RsvpAnswer } from './rsvp.ts'
import { Visitor } from './visitor.ts'

/** One dated meeting: of a series, or by itself. Moving, changing or cancelling it leaves all others alone. */
@Entity('meetings')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One dated meeting, with what members intend and who was there.',
})
@Extensions({ policy: 'seated' })
export class Meeting extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'meetings_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'meetings_pk' })
  declare id: string

  /** Null when it was planned by itself. */
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId!: string | null

  /** The day for which the series planned it, wherever it was moved since. */
  @Column('date', { name: 'series_date', nullable: true })
  seriesDate!: string | null

  @Column('date', { name: 'wall_date' })
  @Field(() => String, { description: 'Its day where it takes place, as "2026-11-24".' })
  wallDate!: string

  /** With seconds, as Postgres tells a time. The clock may skip it on that day. */
  @Column('time', { name: 'wall_time' })
  wallTime!: string

  @Column('text', { name: 'time_zone' })
  @Field(() => String, { description: 'IANA zone of the place: "Europe/Dublin".' })
  timeZone!: string

  @Column('integer', { name: 'duration_minutes' })
  @Field(() => Int)
  durationMinutes!: number

  @Column('timestamptz', { name: 'starts_at' })
  @Field(() => Date)
  startsAt!: Date

  @Column('timestamptz', { name: 'ends_at' })
  @Field(() => Date)
  endsAt!: Date

  @Column('text')
  @Field(() => String, { description: 'Where; may be empty.' })
  place!: string

  @Column('text')
  @Field(() => String, { description: 'An https address to meet at; may be empty.' })
  link!: string

  @Column('uuid', { name: 'host_id', nullable: true })
  hostId!: string | null

  @Column('timestamptz', { name: 'planned_at' })
  plannedAt!: Date

  /** When somebody changed, moved or cancelled this one alone: its series changes it no more. */
  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null

  @Column('timestamptz', { name: 'moved_from', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'When it was to start at first; null when it was not moved.',
  })
  movedFrom!: Date | null

  @Column('timestamptz', { name: 'moved_at', nullable: true })
  movedAt!: Date | null

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Null unless it was.' })
  cancelledAt!: Date | null

  @Column('uuid', { name: 'cancelled_by_id', nullable: true })
  cancelledById!: string | null

  @Column('text', { name: 'cancel_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason!: string | null

  /** Cancelled because its series changed or ended: calendars must know, people need not. */
  @Column('boolean', { name: 'fell_away', default: false })
  fellAway!: boolean

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null

  /** SEQUENCE of RFC 5545: raised with each change that a calendar shows. */
  @Column('integer', { default: 0 })
  @Field(() => Int, {
    name: 'version',
    description: 'Rises with each change; to be handed back with the next.',
  })
  sequence!: number

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date

  // What follows is no column: the page's statement tells it for the seat it is read from.

  @Field(() => Int, { description: 'Rises with each change; to be handed back with the next.' })
  version!: number

  @Field(() => String, { description: 'Its time where it takes place, as planned: "06:30".' })
  wallClock!: string

  @Field(() => Boolean, {
    description:
      'Whether the clocks of the place skip that time on that day; then it starts by as much later as they skip.',
  })
  isTimeSkipped!: boolean

  @Field(() => MeetingState)
  state!: MeetingState

  @Field(() => Member, { nullable: true, description: 'Who looks after it; null when nobody does.' })
  host!: Member | null

  @Field(() => Member, { nullable: true, description: 'Null where nobody did.' })
  cancelledBy!: Member | null

  /** Who always looks after its series, if anybody does: they may change it too. */
  seriesHostId!: string | null

  @Field(() => Boolean, { description: 'Whether it has begun and not ended.' })
  isUnderWay!: boolean

  @Field(() => [Rsvp], { description: 'Of those who are members, in the order in which they said it.' })
  rsvps!: Rsvp[]

  @Field(() => [Visitor], { description: 'In the order in which they were announced.' })
  visitors!: Visitor[]

  @Field(() => [Attendance], { description: 'Of whom it was said whether they were there, by name.' })
  attendances!: Attendance[]

  @Field(() => RsvpAnswer, {
    nullable: true,
    description: "The viewer's; null while they have said nothing.",
  })
  viewerAnswer!: RsvpAnswer | null

  @Field(() => Boolean, { description: 'Whether the viewer said that they are running late.' })
  viewerIsRunningLate!: boolean

  @Field(() => String, { nullable: true, description: 'Whom the viewer brings along; null when nobody.' })
  viewerBringsVisitor!: string | null

  @Field(() => AttendancePresence, { nullable: true, description: "The viewer's; null while nobody said." })
  viewerPresence!: AttendancePresence | null

  @Field(() => Boolean, { description: 'Until it ends, unless it was cancelled.' })
  viewerCanAnswer!: boolean

  @Field(() => Boolean, { description: 'From two hours before it starts until it ends.' })
  viewerCanSayLate!: boolean

  @Field(() => Boolean, { description: 'Whether the viewer can move, change or cancel it.' })
  viewerCanChange!: boolean

  @Field(() => Boolean, { description: 'Whether the viewer can say of themselves whether they were there.' })
  viewerCanMarkSelf!: boolean

  @Field(() => Boolean, { description: 'Whether the viewer can say of everybody whether they were there.' })
  viewerCanMarkAll!: boolean
}

export const MeetingConnection = connectionOf('Meeting', () => Meeting)
