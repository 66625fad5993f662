import { Extensions, Field, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** How a group talks. A group that chose nothing has {@link usualThreadSettings} and no row. */
@Entity('thread_settings')
@ObjectType({ simpleResolvers: true, description: 'How a group talks. Chosen by its admins.' })
@Extensions({ policy: 'seated' })
export class ThreadSettings {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'thread_settings_pk' })
  groupId!: string

  @Column('boolean', { name: 'newcomers_read_earlier' })
  @Field(() => Boolean, {
    description:
      'Whether newcomers read threads from before they joined. The author of a thread can always say otherwise for it.',
  })
  newcomersReadEarlier!: boolean
}

/** What holds where a group has chosen nothing. */
export const usualThreadSettings = { newcomersReadEarlier: true }
