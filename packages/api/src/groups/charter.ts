import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../graphql/node.ts'

/** How long members may go on reading after the charter has changed, before they have said yes to it again. */
export const graceDays = 14

/** The group's purpose and norms, in one version. */
@Entity('charters')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "The group's norms, in their current version. Accepted on joining and again when they change.",
})
@Extensions({ policy: 'belonging' })
export class Charter extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'charters_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'charters_pk' })
  declare id: string

  @Column('integer')
  @Field(() => Int, { description: 'From 1.' })
  version!: number

  @Column('text')
  @Field(() => String, { description: 'Restricted Markdown.' })
  text!: string

  @Column('uuid', { name: 'written_by_id', nullable: true })
  writtenById!: string | null

  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  @Field(() => Date)
  writtenAt!: Date

  /** Null for the first version, which gives no grace. */
  @Column('timestamptz', { name: 'grace_until', nullable: true })
  graceUntil!: Date | null

  /** Whether the one who reads it said yes to this version; found with it, not a column. */
  @Field(() => Boolean)
  viewerHasAccepted!: boolean
}
