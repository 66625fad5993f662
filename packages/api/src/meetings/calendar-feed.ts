import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The address under which a member's calendar program finds the group's meetings. */
@Entity('calendar_feeds')
export class CalendarFeed {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'calendar_feeds_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'member_id', update: false, primaryKeyConstraintName: 'calendar_feeds_pk' })
  memberId!: string

  /** A new one with each reset: the address is made of it and of the deployment's secret. */
  @Column('uuid')
  id!: string

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date
}
