import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What a post said before it was edited. Erased when the post is taken back. */
@Entity('post_versions')
@ObjectType({ simpleResolvers: true, description: 'What a post said before it was edited.' })
@Extensions({ policy: 'seated' })
export class PostVersion {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'post_versions_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'post_id', update: false, primaryKeyConstraintName: 'post_versions_pk' })
  postId!: string

  @PrimaryColumn('integer', { update: false, primaryKeyConstraintName: 'post_versions_pk' })
  @Field(() => Int)
  version!: number

  @Column('uuid', { name: 'author_id' })
  authorId!: string

  @Column('text')
  @Field(() => String, { description: 'Restricted Markdown.' })
  body!: string

  @Column('timestamptz', { name: 'written_at' })
  @Field(() => Date, { description: 'When this version was written.' })
  writtenAt!: Date
}
