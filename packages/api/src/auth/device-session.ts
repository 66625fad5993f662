import { Extensions, Field, ObjectType } from 'type-graphql'
import { Node } from '../graphql/node.ts'

/** One place where the viewer is signed in. */
@ObjectType('Session', {
  implements: Node,
  simpleResolvers: true,
  description:
    'One browser in which the viewer is signed in. It ends after 90 idle days, or when it is ended.',
})
@Extensions({ policy: 'self' })
export class DeviceSession extends Node {
  @Field(() => String, { description: 'The browser in plain words: "Firefox on Linux".' })
  device!: string

  @Field(() => Date)
  openedAt!: Date

  @Field(() => Date, { description: 'When it last did something, to ten minutes.' })
  seenAt!: Date

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean
}
