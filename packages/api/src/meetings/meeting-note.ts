import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Member } from '../groups/member.ts'
import { NoteReaders } from './meeting-settings.ts'

/** What stayed with those who were at a meeting. */
@Entity('meeting_notes')
@ObjectType({ simpleResolvers: true, description: 'What stayed with those who were at a meeting.' })
@Extensions({ policy: 'mayReadNote' })
export class MeetingNote {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'meeting_notes_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { name: 'meeting_id', update: false, primaryKeyConstraintName: 'meeting_notes_pk' })
  meetingId!: string

  @Column('text')
  @Field(() => String, { description: 'Restricted Markdown.' })
  text!: string

  @Column('text')
  @Field(() => NoteReaders, { description: 'Fixed when it was first written.' })
  readers!: NoteReaders

  /** Who wrote it last. */
  @Column('uuid', { name: 'author_id' })
  authorId!: string

  @Column('timestamptz', { name: 'written_at' })
  @Field(() => Date)
  writtenAt!: Date

  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'Rises with each change; to be handed back with the next.' })
  version!: number

  /** No column. */
  @Field(() => Member, { nullable: true, description: 'Who wrote it last.' })
  author!: Member | null
}
