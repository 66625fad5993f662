import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Reach } from '../threads/confidence/confidence.ts'
import { Node } from '../graphql/node.ts'

export enum TableItemState {
  ON_THE_TABLE = 'ON_THE_TABLE',
  DISCUSSED = 'DISCUSSED',
  CARRIED_OVER = 'CARRIED_OVER',
  TAKEN_OFF = 'TAKEN_OFF',
}

registerEnumType(TableItemState, {
  name: 'TableItemState',
  description: 'What became of what somebody put on the table.',
  valuesConfig: {
    CARRIED_OVER: { description: 'Lies on the next table, as an item of its own.' },
    TAKEN_OFF: {
      description: 'By whom it was, or by who looked after the meeting; shown to its owner alone.',
    },
  },
})

/** Something a member brings to one meeting: from a thread, or from nothing. */
@Entity('table_items')
@ObjectType({ implements: Node, simpleResolvers: true, description: 'What may come up at a meeting.' })
@Extensions({ policy: 'maySeeTableItem' })
export class TableItem extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'table_items_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'table_items_pk' })
  declare id: string

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string

  /** Null while it waits for a meeting to be planned. */
  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId!: string | null

  @Column('uuid', { name: 'thread_id', nullable: true })
  threadId!: string | null

  /** The thread's, where it comes from one: whoever finds the one finds the other. */
  @Column('text', { default: 'TABLE' })
  reach!: Reach

  @Column('text')
  @Field(() => String, { description: 'In one line of at most 160 characters.' })
  title!: string

  @Column('boolean', { name: 'matters_now', default: false })
  @Field(() => Boolean, { description: 'Its owner says: this matters to me now.' })
  mattersNow!: boolean

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How long its owner would like for it, 1 to 240 minutes.',
  })
  minutes!: number | null

  /** Where it lies among the others: they are shown by rising place. */
  @Column('double precision')
  place!: number

  @Column('text', { default: TableItemState.ON_THE_TABLE })
  @Field(() => TableItemState)
  state!: TableItemState

  @Column('timestamptz', { name: 'put_at' })
  @Field(() => Date)
  putAt!: Date

  @Column('timestamptz', { name: 'asked_author_at', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: "When the thread's author was asked first; null where it is their own, or from no thread.",
  })
  askedAuthorAt!: Date | null

  @Column('timestamptz', { name: 'author_agreed_at', nullable: true })
  authorAgreedAt!: Date | null

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null

  @Column('uuid', { name: 'settled_by_id', nullable: true })
  settledById!: string | null

  @Column('uuid', { name: 'carried_from_id', nullable: true })
  carriedFromId!: string | null

  @Column('integer', { name: 'times_carried', default: 0 })
  @Field(() => Int, { description: 'How many tables it lay on before without being discussed.' })
  timesCarried!: number

  @Column('uuid', { name: 'written_back_post_id', nullable: true })
  writtenBackPostId!: string | null

  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'Rises with each change; to be handed back with the next.' })
  version!: number

  // What follows is no column: the page's statement tells it for the seat it is read from.

  /**
   * The meeting on whose table it lies: its own; while it waits, or its own was cancelled, the next to come. Null: none
   * is planned yet.
   */
  liesOn!: LaidTable | null

  /** Who started the thread it comes from; null when from none. */
  threadAuthorId!: string | null

  /** The item it goes on as, on the next table. */
  carriedToId!: string | null

  @Field(() => Boolean, {
    description:
      "It waits for a yes of the thread's author: until then it is shown to its owner and to them alone. No answer is no.",
  })
  waitsForAuthor!: boolean

  @Field(() => Boolean, { description: 'The author of its thread, while it waits for their yes.' })
  viewerCanAnswerRequest!: boolean

  @Field(() => Boolean, { description: 'Its owner, while it is on the table.' })
  viewerCanEdit!: boolean

  @Field(() => Boolean, { description: 'Its owner, while it is on the table. Nobody is told.' })
  viewerCanTakeOff!: boolean

  @Field(() => Boolean, {
    description:
      'Whether the viewer can say what became of it: from the start of the meeting until it is closed, its owner, who looks after the meeting, and admins.',
  })
  viewerCanSettle!: boolean

  @Field(() => Boolean, { description: 'Who looks after the meeting, and admins, while it is on the table.' })
  viewerCanMove!: boolean

  @Field(() => Boolean, {
    description: 'Its owner, once, from the start of the meeting on, where it comes from a thread.',
  })
  viewerCanWriteBack!: boolean
}

/** What of a meeting counts for what lies on its table. */
export type LaidTable = { id: string; hostId: string | null; startsAt: Date; closedAt: Date | null }
