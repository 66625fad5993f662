import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../graphql/connection.ts'
import { Node } from '../graphql/node.ts'
import { Member } from '../groups/member.ts'
import { PostFile } from './attachments/post-file.ts'
import { PostReaction } from './reading/reaction.ts'
import { RepliedPost } from './replied-post.ts'
import type { Thread } from './thread.ts'

/** One contribution to a thread. Taken back, its words are gone and its place stays. */
@Entity('posts')
@ObjectType({ implements: Node, simpleResolvers: true, description: 'One contribution to a thread.' })
@Extensions({ policy: 'seated; its author also while kept from the table' })
export class Post extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'posts_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'posts_pk' })
  declare id: string

  @Column('uuid', { name: 'thread_id' })
  threadId!: string

  @Column('integer')
  @Field(() => Int, { description: 'From 1, without gaps, in the order of arrival.' })
  sequence!: number

  @Column('uuid', { name: 'author_id' })
  authorId!: string

  @Column('uuid', { name: 'in_reply_to_id', nullable: true })
  inReplyToId!: string | null

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Restricted Markdown; null when taken back.' })
  @Extensions({ weight: 20 })
  body!: string | null

  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'Raised at each edit; handed back when editing.' })
  version!: number

  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  @Field(() => Date)
  writtenAt!: Date

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was last edited; null when never.' })
  editedAt!: Date | null

  @Column('timestamptz', { name: 'taken_back_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When its author took it back; null when it stands.' })
  takenBackAt!: Date | null

  // What follows is no column: the page's statement tells it for the seat it is read from.

  @Field(() => Member, { nullable: true })
  author!: Member | null

  @Field(() => RepliedPost, { nullable: true, description: 'The post it answers; null when the thread.' })
  inReplyTo!: RepliedPost | null

  @Field(() => [PostReaction], { description: 'The warm words said to it, the first first.' })
  @Extensions({ places: 2 })
  reactions!: PostReaction[]

  @Field(() => [Member], {
    description:
      'The members whom it mentions, as far as they may read it; who else is named in it is no mention.',
  })
  @Extensions({ places: 2 })
  mentions!: Member[]

  @Field(() => [PostFile], {
    description: 'The pictures and papers that stand with it, in their order. Earlier versions keep none.',
  })
  @Extensions({ places: 2 })
  files!: PostFile[]

  @Field(() => Boolean, { description: 'What somebody else wrote, as long as it stands.' })
  viewerCanReact!: boolean

  @Field(() => Boolean)
  viewerCanEdit!: boolean

  @Field(() => Boolean)
  viewerCanTakeBack!: boolean

  /** Known where the post was found through its thread. */
  thread?: Thread
}

export const PostConnection = connectionOf('Post', () => Post)
