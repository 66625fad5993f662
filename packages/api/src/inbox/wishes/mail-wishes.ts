import { Extensions, Field, ObjectType } from 'type-graphql'
import type { Seat } from '../../database/seat.ts'
import { Group } from '../../groups/group.ts'
import { MailLevel } from '../mail/mail-level.ts'

/** When a mail comes, and what it will be. */
@ObjectType({ simpleResolvers: true, description: 'The mail that comes next, as things stand now.' })
@Extensions({ policy: 'own' })
export class NextMail {
  @Field(() => Date, { description: 'When it leaves: not before, and soon after.' })
  at!: Date

  @Field(() => String, { description: 'What it will be, in a sentence: "The evening before Coffee on …".' })
  says!: string
}

/** What a member wants by mail from one group. */
@ObjectType({ simpleResolvers: true, description: 'What the viewer wants by mail from one of their groups.' })
@Extensions({ policy: 'own' })
export class GroupMailWishes {
  @Field(() => Group)
  group!: Group

  @Field(() => MailLevel)
  level!: MailLevel

  @Field(() => Boolean, {
    description: 'Whether a weekly digest comes in a week without a meeting.',
  })
  weeklyDigest!: boolean

  @Field(() => Boolean, { description: 'Whether the digest also lists what members offer and need.' })
  digestHasOffers!: boolean

  /** From which it was read. */
  seat!: Seat
}

/** What somebody wants by mail wherever they sit. */
@ObjectType({ simpleResolvers: true, description: 'What the viewer wants by mail, and whether it arrives.' })
@Extensions({ policy: 'self' })
export class MailWishes {
  @Field(() => String, { description: 'Where mail goes: the address they sign in with.' })
  address!: string

  @Field(() => Date, {
    nullable: true,
    description:
      'Since when mail to this address comes back, so that none is sent but sign-in codes; null while it arrives.',
  })
  unreachableSince!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'What the mail server said when it came back, in its own words; null while mail arrives.',
  })
  trouble!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'IANA zone of their quiet hours: "Europe/Lisbon"; null for each group’s own.',
  })
  timeZone!: string | null

  @Field(() => String, { description: 'From when on nothing is sent, where they are: "20:00".' })
  quietFrom!: string

  @Field(() => String, {
    description: 'When mail leaves again: "06:00". The same as `quietFrom`: there are no quiet hours.',
  })
  quietUntil!: string

  @Field(() => Boolean, { description: 'Whether a dot stands at their inbox while something is unread.' })
  showsInboxDot!: boolean
}
