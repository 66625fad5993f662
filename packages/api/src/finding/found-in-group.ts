import { Extensions, Field, ObjectType } from 'type-graphql'
import { Group } from '../groups/group.ts'

@ObjectType({ simpleResolvers: true, description: 'What was looked for, in one of the viewer’s groups.' })
@Extensions({ policy: 'self' })
export class FoundInGroup {
  @Field(() => Group)
  readonly group: Group

  readonly words: string

  constructor(group: Group, words: string) {
    this.group = group
    this.words = words
  }
}
