import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Member } from '../groups/member.ts'

export enum AttendancePresence {
  PRESENT = 'PRESENT',
  ABSENT = 'ABSENT',
}

registerEnumType(AttendancePresence, {
  name: 'AttendancePresence',
  description: 'Whether somebody was there.',
})

/** What happened, said by oneself or by who looked after the meeting; never derived from an answer. */
@Entity('attendances')
@ObjectType({
  simpleResolvers: true,
  description: 'Whether one member was at one meeting, as far as somebody said.',
})
@Extensions({ policy: 'seated' })
export class Attendance {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'attendances_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'meeting_id', update: false, primaryKeyConstraintName: 'attendances_pk' })
  meetingId!: string

  @PrimaryColumn('uuid', { name: 'member_id', update: false, primaryKeyConstraintName: 'attendances_pk' })
  memberId!: string

  @Column('text')
  @Field(() => AttendancePresence)
  presence!: AttendancePresence

  @Column('uuid', { name: 'said_by_id' })
  saidById!: string

  @Column('timestamptz', { name: 'said_at' })
  saidAt!: Date

  /** No column. */
  @Field(() => Member)
  member!: Member
}
