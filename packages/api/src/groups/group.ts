import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../graphql/node.ts'
import { Language } from './language.ts'

export enum GroupPhase {
  BEING_SET = 'BEING_SET',
  SET = 'SET',
}

registerEnumType(GroupPhase, {
  name: 'GroupPhase',
  description: 'Whether those who were at the table before the software are still being invited.',
  valuesConfig: {
    BEING_SET: { description: 'Admins invite those already at the table: they join settled, as founders.' },
    SET: { description: 'The table is set: newcomers come in through a sponsor.' },
  },
})

/** The tenant: its people and all they wrote. */
@Entity('groups')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A group: its people and all they wrote. Shown to those who sit there.',
})
@Extensions({ policy: 'belonging' })
export class Group extends Node {
  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'groups_pk' })
  declare id: string

  @Column('text')
  @Field(() => String, { description: 'Its address, as in /g/:slug.' })
  slug!: string

  @Column('text')
  @Field(() => String)
  name!: string

  @Column('text')
  @Field(() => String, { description: 'What the group is for. Shown to candidates.' })
  purpose!: string

  @Column('text', { name: 'what_it_is_not' })
  @Field(() => String, { description: 'What the group is not for, one thing a line. Shown to candidates.' })
  whatItIsNot!: string

  @Column('text')
  @Field(() => String, {
    description: 'When and where it usually meets, in its own words. Shown to candidates.',
  })
  rhythm!: string

  @Column('text', { name: 'time_zone' })
  @Field(() => String, { description: 'IANA zone of its meetings: "Europe/Lisbon".' })
  timeZone!: string

  @Column('text', { name: 'meeting_name' })
  @Field(() => String, { description: 'Its own word for its meeting: "Coffee".' })
  meetingName!: string

  @Column('text', { default: Language.SIMPLE })
  @Field(() => Language, { description: 'What it writes in, by which its words are found.' })
  language!: Language

  @Column('timestamptz', { name: 'being_set_until', nullable: true })
  beingSetUntil!: Date | null

  @Column('integer', { name: 'charter_version', default: 1 })
  charterVersion!: number

  @Column('timestamptz', { name: 'founded_at', default: () => 'now()' })
  @Field(() => Date)
  foundedAt!: Date
}

/** The phase ends when an admin says so, or by itself at the date. */
export function phaseOf(group: Pick<Group, 'beingSetUntil'>, now: Date): GroupPhase {
  return group.beingSetUntil && group.beingSetUntil > now ? GroupPhase.BEING_SET : GroupPhase.SET
}

/** A group as `row_to_json` tells it: moments are text, names are the columns'. */
export type GroupRow = {
  id: string
  slug: string
  name: string
  purpose: string
  what_it_is_not: string
  rhythm: string
  time_zone: string
  meeting_name: string
  language: Language
  being_set_until: string | null
  charter_version: number
  founded_at: string
}

/** The group that a row tells of, as functions of the database answer it. */
export function groupFromRow(row: GroupRow): Group {
  return Object.assign(new Group(), {
    id: row.id,
    slug: row.slug,
    name: row.name,
    purpose: row.purpose,
    whatItIsNot: row.what_it_is_not,
    rhythm: row.rhythm,
    timeZone: row.time_zone,
    meetingName: row.meeting_name,
    language: row.language,
    beingSetUntil: row.being_set_until ? new Date(row.being_set_until) : null,
    charterVersion: row.charter_version,
    foundedAt: new Date(row.founded_at),
  })
}
