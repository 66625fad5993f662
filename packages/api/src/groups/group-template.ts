import { Extensions, Field, ObjectType } from 'type-graphql'
import { charterTemplate } from './charter-template.ts'

/** What a group says about itself until its people have found words of their own. */
@ObjectType({
  simpleResolvers: true,
  description: 'What a group may say about itself until its people have found words of their own.',
})
@Extensions({ policy: 'anyone' })
export class GroupTemplate {
  @Field(() => String)
  readonly purpose =
    'To help each other think: a few people of different trades, who ask here what they cannot ask anywhere else.'

  @Field(() => String, { description: 'One thing a line.' })
  readonly whatItIsNot = 'A place to sell anything.\nA place to look for staff, clients or a job.\nA stage.'

  @Field(() => String)
  readonly rhythm = 'About once a week, early, over coffee.'

  @Field(() => String)
  readonly meetingName = 'Coffee'

  @Field(() => String, { description: 'Restricted Markdown.' })
  readonly charter = charterTemplate
}

/** What a new group begins with, as whoever founds it is shown it first. */
export const groupTemplate = new GroupTemplate()
