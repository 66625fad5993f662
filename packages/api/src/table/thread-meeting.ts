import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The meeting whose people a thread is kept to. */
@Entity('thread_meetings')
export class ThreadMeeting {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'thread_meetings_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'thread_id', update: false, primaryKeyConstraintName: 'thread_meetings_pk' })
  threadId!: string

  @Column('uuid', { name: 'meeting_id' })
  meetingId!: string

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt!: Date
}
