import { Extensions, Field, ObjectType } from 'type-graphql'
import { Member } from '../../groups/member.ts'
import { Thread } from '../thread.ts'

/** A private word from an asker to somebody who helped, as that one alone reads it. */
@ObjectType({ simpleResolvers: true, description: 'A private word from an asker to the viewer, who helped.' })
@Extensions({ policy: 'own' })
export class Thanks {
  @Field(() => Thread)
  thread!: Thread

  @Field(() => Member, { nullable: true, description: 'Who asked.' })
  from!: Member | null

  @Field(() => String, { description: '500 characters at most; empty where the thanks say enough.' })
  words!: string

  @Field(() => Date)
  saidAt!: Date
}
