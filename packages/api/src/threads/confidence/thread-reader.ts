import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A member who was named to read a thread; its author is one of them. */
@Entity('thread_readers')
export class ThreadReader {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'thread_readers_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'thread_id', update: false, primaryKeyConstraintName: 'thread_readers_pk' })
  threadId!: string

  @PrimaryColumn('uuid', { name: 'member_id', update: false, primaryKeyConstraintName: 'thread_readers_pk' })
  memberId!: string

  @Column('timestamptz', { name: 'named_at' })
  namedAt!: Date
}
