import { Extensions, Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../graphql/connection.ts'
import { Node } from '../graphql/node.ts'
import { Group } from '../groups/group.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A stretch of what an item says. Where it names a moment, that is told beside its words.',
})
@Extensions({ policy: 'as its list' })
export class InboxSentencePart {
  @Field(() => String, { description: 'Plain text. A moment: "Tuesday 24 November, 6:30 AM".' })
  text!: string

  @Field(() => Date, {
    nullable: true,
    description: 'The moment that the text words, for whoever tells the time in another way.',
  })
  moment!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'The zone by whose clocks the text words the moment: "Europe/Dublin".',
  })
  timeZone!: string | null
}

/** Something that concerns a member, as they are told of it now. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Something that concerns the viewer in one of their groups: told to them alone.',
})
@Extensions({ policy: 'own' })
export class InboxItem extends Node {
  @Field(() => Group, { description: 'Where it happened.' })
  group!: Group

  @Field(() => String, { description: 'What happened, in a sentence: "Priya Kaur answered you in …".' })
  sentence!: string

  @Extensions({ places: 3 })
  @Field(() => [InboxSentencePart], { description: 'The sentence in parts, in the order of its text.' })
  sentenceParts!: InboxSentencePart[]

  @Field(() => String, {
    nullable: true,
    description: 'What a person wrote about it, as plain text, cut short; null where nobody did.',
  })
  words!: string | null

  @Field(() => String, { nullable: true, description: 'Who wrote the words: "Priya Kaur, pharmacist".' })
  wordsBy!: string | null

  @Field(() => Date, { description: 'The list is in this order, the latest first.' })
  happenedAt!: Date

  @Field(() => Boolean, {
    description: 'Opened here, or what it tells of was read, on whichever device.',
  })
  isRead!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'The way on, below the group\'s address: "/threads/…#…"; "" for its Table, null for nowhere.',
  })
  path!: string | null

  /** By which a mail of it is worded; never shown. */
  kind!: string
}

export const InboxConnection = connectionOf('Inbox', () => InboxItem)
