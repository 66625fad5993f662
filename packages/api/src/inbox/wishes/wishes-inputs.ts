import { Field, ID, InputType } from 'type-graphql'
import { MailLevel } from '../mail/mail-level.ts'

@InputType({ description: 'What `chooseMailHours` is asked with.' })
export class ChooseMailHoursInput {
  @Field(() => String, {
    nullable: true,
    description: 'IANA zone of the quiet hours; null for each group’s own.',
  })
  timeZone?: string | null

  @Field(() => String, { description: '"20:00"' })
  quietFrom!: string

  @Field(() => String, { description: '"06:00"; the same as `quietFrom` for no quiet hours.' })
  quietUntil!: string
}

@InputType({ description: 'What `chooseInboxDot` is asked with.' })
export class ChooseInboxDotInput {
  @Field(() => Boolean)
  shows!: boolean
}

@InputType({ description: 'What `chooseMailLevel` is asked with.' })
export class ChooseMailLevelInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => MailLevel)
  level!: MailLevel

  @Field(() => Boolean)
  weeklyDigest!: boolean

  @Field(() => Boolean)
  digestHasOffers!: boolean
}
