import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { daysAfter } from '../database/clock.ts'
import { Node } from '../graphql/node.ts'
import { DraftPlace } from './draft-place.ts'

/** How long words that were not chosen can be taken up again. */
export const daysSetAside = 7

/**
 * What a member has begun to write and not sent: theirs alone, whatever becomes of it, and gone with their membership.
 * One that was not chosen beside another is set aside for a week.
 */
@Entity('drafts')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What the viewer has begun to write and not sent. Nobody else ever sees it.',
})
@Extensions({ policy: 'isWriter' })
export class Draft extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'drafts_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'member_id', update: false, primaryKeyConstraintName: 'drafts_pk' })
  memberId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'drafts_pk' })
  declare id: string

  @Column('text')
  @Field(() => DraftPlace)
  place!: DraftPlace

  @Column('uuid', { name: 'about_id', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The thread of a REPLY, the post of an EDIT; null elsewhere.',
  })
  aboutId!: string | null

  @Column('text')
  @Field(() => String, { description: 'The question of a new thread; elsewhere empty.' })
  title!: string

  @Column('text')
  @Field(() => String, { description: 'Restricted Markdown, as it was typed.' })
  body!: string

  @Column('text')
  @Field(() => String, {
    description: 'What else its form holds, as the page that wrote it made it; nothing here reads it.',
  })
  rest!: string

  @Column('integer')
  @Field(() => Int, { description: 'Raised each time other words are kept.' })
  version!: number

  @Column('uuid')
  @Field(() => ID, { description: 'The window that kept it last.' })
  writer!: string

  @Column('timestamptz', { name: 'kept_at' })
  @Field(() => Date, { description: 'When its words were last kept.' })
  keptAt!: Date

  @Column('timestamptz', { name: 'set_aside_at', nullable: true })
  setAsideAt!: Date | null

  /** No column: the thread it is about, as far as the statement that found it tells. */
  threadId!: string | null

  @Field(() => Date, {
    nullable: true,
    description: 'Until when it can be taken up again, where another was chosen; null: it is not set aside.',
  })
  @Extensions({ policy: 'isWriter' })
  get setAsideUntil(): Date | null {
    return this.setAsideAt && daysAfter(this.setAsideAt, daysSetAside)
  }
}

/** What is kept of one writing. */
export type DraftWords = Pick<Draft, 'title' | 'body' | 'rest'>

/** Whether keeping one after the other would change nothing. */
export const areSameWords = (one: DraftWords, other: DraftWords): boolean =>
  one.title === other.title && one.body === other.body && one.rest === other.rest
