import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../../graphql/node.ts'

export enum FileKind {
  PICTURE = 'PICTURE',
  PAPER = 'PAPER',
}

registerEnumType(FileKind, {
  name: 'FileKind',
  description: 'What can stand with the words of a post.',
  valuesConfig: {
    PICTURE: {
      description: 'Drawn anew from what was sent: still, upright, and without what it said of itself.',
    },
    PAPER: { description: 'A PDF, as it came. It is only ever saved, never opened in the page.' },
  },
})

/** A picture or paper: its uploader's alone until it is in a post, then for whoever may read that. */
@Entity('post_files')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A picture or paper that stands with the words of a post, and is gone with them.',
})
@Extensions({ policy: 'as its post' })
export class PostFile extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'post_files_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'post_files_pk' })
  declare id: string

  @Column('uuid', { name: 'uploader_id' })
  uploaderId!: string

  @Column('text')
  @Field(() => FileKind)
  kind!: FileKind

  @Column('text')
  @Field(() => String, { description: 'As it was called on the device it came from, cleaned.' })
  name!: string

  @Column('text', { default: '' })
  @Field(() => String, { description: 'What it shows, in words; empty where nobody said.' })
  alt!: string

  @Column('integer')
  @Field(() => Int, { description: 'How much is fetched with `path`.' })
  bytes!: number

  /** All that is kept of it, in every size. */
  @Column('integer', { name: 'kept_bytes' })
  keptBytes!: number

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Of a picture at `path`, in pixels; null of a paper.' })
  width!: number | null

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Of a picture at `path`, in pixels; null of a paper.' })
  height!: number | null

  /** Of what was sent: sent again, it is known again. */
  @Column('bytea')
  digest!: Buffer

  /** Under which name it lies in the store, which ids of clients do not name. */
  @Column('uuid', { name: 'kept_as' })
  keptAs!: string

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date

  @Column('uuid', { name: 'post_id', nullable: true })
  postId!: string | null

  @Column('integer', { nullable: true })
  place!: number | null

  // What follows is no column.

  @Field(() => String, {
    description:
      'Where it is fetched, with the session’s cookie: a picture of at most 2048 pixels, or the paper.',
  })
  path!: string

  @Field(() => String, {
    nullable: true,
    description: 'Where the picture is fetched small, at most 480 pixels; null of a paper.',
  })
  smallPath!: string | null
}
