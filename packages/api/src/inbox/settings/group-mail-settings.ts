import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { MailContent } from '../mail/content.ts'

/** How a group writes mail. */
@ObjectType({ simpleResolvers: true, description: 'How a group writes mail. Chosen by its admins.' })
@Extensions({ policy: 'seated' })
export class GroupMailSettings {
  @Field(() => MailContent)
  content!: MailContent

  @Field(() => String, {
    description:
      'When the mail of the evening before a meeting, and the digest, leave by the group’s clocks: "18:00".',
  })
  eveningTime!: string

  @Field(() => Int, { description: 'When the weekly digest leaves: Monday is 1, Sunday is 7.' })
  digestWeekday!: number

  @Field(() => Boolean)
  viewerCanChange!: boolean
}
