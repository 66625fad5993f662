import { Extensions, Field, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../graphql/node.ts'

/** That a member be released: an admin's wish, another admin's yes. */
@Entity('releases')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'That a member be released. Shown to admins, never to the one it concerns.',
})
@Extensions({ policy: 'maySeeRelease' })
export class Release extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'releases_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'releases_pk' })
  declare id: string

  @Column('uuid', { name: 'member_id' })
  memberId!: string

  @Column('uuid', { name: 'proposed_by_id' })
  proposedById!: string

  @Column('text')
  @Field(() => String, {
    description: 'Why. Sent to the member once they are released, told to nobody else.',
  })
  reason!: string

  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' })
  @Field(() => Date)
  proposedAt!: Date

  /** Null also when it was agreed to at once, because there was no second admin. */
  @Column('uuid', { name: 'agreed_by_id', nullable: true })
  agreedById!: string | null

  @Column('timestamptz', { name: 'agreed_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When the member was released; null until then.' })
  agreedAt!: Date | null

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Null unless it was.' })
  withdrawnAt!: Date | null
}
