import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../../graphql/node.ts'

/** The page that a newcomer and the one who accompanies them share, from one day to another. */
@Entity('companionships')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'The page that a newcomer and their companion share. Shown to these two and to nobody else.',
})
@Extensions({ policy: 'maySeeCompanionship' })
export class Companionship extends Node {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'companionships_pk' })
  groupId!: string

  @PrimaryColumn('uuid', { update: false, primaryKeyConstraintName: 'companionships_pk' })
  declare id: string

  @Column('uuid', { name: 'sponsorship_id' })
  sponsorshipId!: string

  @Column('uuid', { name: 'sponsor_id' })
  sponsorId!: string

  @Column('uuid', { name: 'newcomer_id' })
  newcomerId!: string

  @Column('timestamptz', { name: 'began_at' })
  @Field(() => Date)
  beganAt!: Date

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'When it was done or handed over; null while it goes on.',
  })
  endedAt!: Date | null

  @Column('timestamptz', { name: 'sponsor_confirmed_at', nullable: true })
  sponsorConfirmedAt!: Date | null

  @Column('timestamptz', { name: 'newcomer_confirmed_at', nullable: true })
  newcomerConfirmedAt!: Date | null
}

/** Whether this one of the two has said that the newcomer has settled. */
export function hasConfirmed(
  { newcomerId, newcomerConfirmedAt, sponsorConfirmedAt }: Companionship,
  memberId: string,
): boolean {
  return (memberId === newcomerId ? newcomerConfirmedAt : sponsorConfirmedAt) !== null
}

/** The other of the two. */
export function otherOf(
  { newcomerId, sponsorId }: Pick<Companionship, 'newcomerId' | 'sponsorId'>,
  memberId: string,
): string {
  return memberId === newcomerId ? sponsorId : newcomerId
}

/** What the two may talk through, in the order in which it usually comes up. */
export enum CompanionPrompt {
  PURPOSE_TALKED_THROUGH = 'PURPOSE_TALKED_THROUGH',
  FIRST_MEETING_TOGETHER = 'FIRST_MEETING_TOGETHER',
  FIRST_QUESTION_ASKED = 'FIRST_QUESTION_ASKED',
  FIRST_HELP_GIVEN = 'FIRST_HELP_GIVEN',
  HOW_IS_IT_GOING = 'HOW_IS_IT_GOING',
}

export enum CompanionMark {
  TICKED = 'TICKED',
  SKIPPED = 'SKIPPED',
}

registerEnumType(CompanionPrompt, {
  name: 'CompanionPrompt',
  description: 'What newcomer and companion may talk through, in the order in which it usually comes up.',
})
registerEnumType(CompanionMark, {
  name: 'CompanionMark',
  description: 'What either of the two said of a prompt. Skipping has no effect.',
})

/** What one of the two said of a prompt. */
@Entity('companion_marks')
export class MarkedPrompt {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'companion_marks_pk' })
  groupId!: string

  @PrimaryColumn('uuid', {
    name: 'companionship_id',
    update: false,
    primaryKeyConstraintName: 'companion_marks_pk',
  })
  companionshipId!: string

  @PrimaryColumn('text', { update: false, primaryKeyConstraintName: 'companion_marks_pk' })
  prompt!: CompanionPrompt

  @Column('text')
  mark!: CompanionMark

  @Column('uuid', { name: 'marked_by_id' })
  markedById!: string

  @Column('timestamptz', { name: 'marked_at' })
  markedAt!: Date
}

/** The line that one of the two wrote to the other. */
@Entity('companion_lines')
export class CompanionLine {
  @PrimaryColumn('uuid', { name: 'group_id', update: false, primaryKeyConstraintName: 'companion_lines_pk' })
  groupId!: string

  @PrimaryColumn('uuid', {
    name: 'companionship_id',
    update: false,
    primaryKeyConstraintName: 'companion_lines_pk',
  })
  companionshipId!: string

  @PrimaryColumn('uuid', { name: 'author_id', update: false, primaryKeyConstraintName: 'companion_lines_pk' })
  authorId!: string

  @Column('text')
  text!: string

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date
}

/** One prompt of a page, with what was said of it. */
@ObjectType({
  simpleResolvers: true,
  description: 'One prompt of the page, and what either of the two said of it. Shown to these two.',
})
@Extensions({ policy: 'maySeeCompanionship' })
export class PromptState {
  readonly groupId: string

  @Field(() => CompanionPrompt)
  readonly prompt: CompanionPrompt

  @Field(() => CompanionMark, { nullable: true, description: 'Null while nobody said anything of it.' })
  readonly mark: CompanionMark | null

  readonly markedById: string | null

  @Field(() => Date, { nullable: true, description: 'Null while nobody did.' })
  readonly markedAt: Date | null

  constructor(
    groupId: string,
    prompt: CompanionPrompt,
    marked: Pick<MarkedPrompt, 'mark' | 'markedById' | 'markedAt'> | null,
  ) {
    this.groupId = groupId
    this.prompt = prompt
    this.mark = marked?.mark ?? null
    this.markedById = marked?.markedById ?? null
    this.markedAt = marked?.markedAt ?? null
  }
}
