import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'

export enum NoteReaders {
  PRESENT = 'PRESENT',
  TABLE = 'TABLE',
}

registerEnumType(NoteReaders, {
  name: 'NoteReaders',
  description: 'Who reads what stayed with those who were at a meeting.',
  valuesConfig: {
    PRESENT: { description: 'Those who were there.' },
    TABLE: { description: 'Everybody at the table.' },
  },
})

/** How a group meets. A group that chose nothing has {@link usualMeetingSettings} and no row. */
@Entity('meeting_settings')
@ObjectType({ simpleResolvers: true, description: 'How a group meets. Chosen by its admins.' })
@Extensions({ policy: 'seated' })
export class MeetingSettings {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'meeting_settings_pk' })
  groupId!: string

  @Column('boolean', { name: 'allows_visitors' })
  @Field(() => Boolean, { description: 'Whether members may bring somebody along.' })
  allowsVisitors!: boolean

  @Column('text', { name: 'note_readers' })
  @Field(() => NoteReaders, { description: 'For notes written from now on.' })
  noteReaders!: NoteReaders
}

/** What holds where a group has chosen nothing. */
export const usualMeetingSettings = { allowsVisitors: false, noteReaders: NoteReaders.PRESENT }
