import { Extensions, Field, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Member } from '../groups/member.ts'

/** Somebody who comes along once or twice. They are a first name at the table, and read nothing. */
@Entity('visitors')
@ObjectType({
  simpleResolvers: true,
  description: 'Somebody whom a member brings to a meeting. A visitor reads nothing.',
})
@Extensions({ policy: 'seated' })
export class Visitor {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'visitors_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'meeting_id', update: false, primaryKeyConstraintName: 'visitors_pk' })
  meetingId!: string

  @PrimaryColumn('uuid', { name: 'member_id', update: false, primaryKeyConstraintName: 'visitors_pk' })
  memberId!: string

  @Column('text', { name: 'first_name' })
  @Field(() => String)
  firstName!: string

  @Column('timestamptz', { name: 'said_at' })
  saidAt!: Date

  /** No column. */
  @Field(() => Member)
  broughtBy!: Member
}
