import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../graphql/connection.ts'
import { Node } from '../graphql/node.ts'
import { Member } from '../groups/member.ts'
import { Confidence, type Reach } from './confidence/confidence.ts'
import { AskMode, ThreadKind } from './thread-kind.ts'
import { AskState, ThreadState } from './thread-state.ts'
import { Stance } from './thread-read.ts'

/** A discussion: a question, and the posts in order of arrival. The first post belongs to it. */
@Entity('threads')
@ObjectType({ implements: Node, simpleResolvers: true, description: 'A discussion between the members.' })
@Extensions({ policy: 'seated' })
export class Thread extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'threads_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'threads_pk' })
  declare id: string

  @Column('text')
  @Field(() => String, {
    description:
      'The question, in one line of at most 160 characters; empty once it is discarded, but for those who may restore it.',
  })
  title!: string

  @Column('uuid', { name: 'author_id' })
  authorId!: string

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  @Field(() => Date)
  startedAt!: Date

  /** Also the sequence of the last post: there are no gaps. */
  @Column('integer', { name: 'post_count', default: 0 })
  @Field(() => Int, { description: 'The first post included.' })
  postCount!: number

  @Column('timestamptz', { name: 'last_post_at', default: () => 'now()' })
  @Field(() => Date)
  lastPostAt!: Date

  @Column('uuid', { name: 'last_speaker_id' })
  lastSpeakerId!: string

  @Column('text', { default: Confidence.TABLE })
  @Field(() => Confidence, { description: 'Who may know of it.' })
  confidence!: Confidence

  /** Follows from the confidence; copied to everything below the thread. */
  @Column('text', { default: 'TABLE' })
  reach!: Reach

  /** What its author chose for newcomers who came after it; null: as the group has it. */
  @Column('boolean', { name: 'open_to_newcomers', nullable: true })
  openToNewcomers!: boolean | null

  @Column('timestamptz', { name: 'replies_close_at', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description:
      'From when on nobody replies any more: 7 days after it was not to be raised again, 21 days after an offer or a need began; null: always.',
  })
  repliesCloseAt!: Date | null

  @Column('text', { default: ThreadKind.TALK })
  @Field(() => ThreadKind)
  kind!: ThreadKind

  @Column('text', { nullable: true })
  @Field(() => AskMode, { nullable: true, description: 'Of an ask: what kind of help it wants; else null.' })
  mode!: AskMode | null

  @Column('timestamptz', { name: 'mode_changed_at', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'When its asker last changed the mode; null when never.',
  })
  modeChangedAt!: Date | null

  /** When somebody else first replied. */
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null

  /** When its asker closed it. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Of an ask: when its asker closed it.' })
  closedAt!: Date | null

  /** The post that tells what became of it. */
  @Column('uuid', { name: 'outcome_post_id', nullable: true })
  outcomePostId!: string | null

  /** When its asker chose not to tell what became of it. */
  @Column('timestamptz', { name: 'outcome_declined_at', nullable: true })
  outcomeDeclinedAt!: Date | null

  @Column('timestamptz', { name: 'rested_at', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'Since when it rests, closed to replies; null: it does not.',
  })
  restedAt!: Date | null

  @Column('uuid', { name: 'rested_by_id', nullable: true })
  restedById!: string | null

  @Column('timestamptz', { name: 'pinned_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Since when it is pinned; null when it is not.' })
  pinnedAt!: Date | null

  @Column('uuid', { name: 'pinned_by_id', nullable: true })
  pinnedById!: string | null

  @Column('timestamptz', { name: 'discarded_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was discarded; null when it was not.' })
  discardedAt!: Date | null

  @Column('uuid', { name: 'discarded_by_id', nullable: true })
  discardedById!: string | null

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null

  // What follows is no column: the page's statement tells it for the seat it is read from.

  @Field(() => Member, { nullable: true, description: 'Who asked.' })
  author!: Member | null

  @Field(() => Member, { nullable: true, description: 'Who wrote the last post.' })
  lastSpeaker!: Member | null

  @Field(() => [Member], {
    description:
      'The others who spoke in the posts that are new to the viewer, in order, three at most; at rest, nobody.',
  })
  @Extensions({ places: 3 })
  newSpeakers!: Member[]

  @Field(() => Int, {
    description: 'How many posts of others came after the last one the viewer has looked at.',
  })
  newPostCount!: number

  @Field(() => Int, { description: 'The sequence of the last post the viewer has looked at; 0 when none.' })
  viewerReadUpTo!: number

  @Field(() => Int, {
    description:
      'How many posts of the viewer’s own came after the last one they have looked at: those are not new.',
  })
  viewerOwnBeyond!: number

  @Field(() => Date, { nullable: true, description: 'When the viewer last looked; null when never.' })
  viewerLastLookedAt!: Date | null

  @Field(() => ThreadState)
  state!: ThreadState

  @Field(() => AskState, { nullable: true, description: 'Of an ask: how far it has come; else null.' })
  askState!: AskState | null

  @Field(() => Stance, {
    nullable: true,
    description: 'Whether the viewer follows it, or has muted it; null: neither.',
  })
  viewerStance!: Stance | null
}

export const ThreadConnection = connectionOf('Thread', () => Thread)
