import { registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'

export enum Stance {
  FOLLOWED = 'FOLLOWED',
  MUTED = 'MUTED',
}

registerEnumType(Stance, {
  name: 'ThreadStance',
  description: 'What a member wants to hear of a thread, beside the usual.',
  valuesConfig: { MUTED: { description: 'It is never new to them.' } },
})

/** How far a member has read a thread, and when they last looked. Nobody else ever sees it. */
@Entity('thread_reads')
export class ThreadRead {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'thread_reads_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'member_id', update: false, primaryKeyConstraintName: 'thread_reads_pk' })
  memberId!: string

  @PrimaryColumn('uuid', { name: 'thread_id', update: false, primaryKeyConstraintName: 'thread_reads_pk' })
  threadId!: string

  /** The sequence of the last post looked at. */
  @Column('integer', { name: 'read_up_to' })
  readUpTo!: number

  /** How many posts of the member's own come after that one: nobody's own words are new to them. */
  @Column('integer', { name: 'own_beyond', default: 0 })
  ownBeyond!: number

  /** Null: never yet. */
  @Column('timestamptz', { name: 'looked_at', default: () => 'now()', nullable: true })
  lookedAt!: Date | null

  @Column('text', { nullable: true })
  stance!: Stance | null
}
