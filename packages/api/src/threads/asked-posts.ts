import { ArgsType, Field, ID, Int } from 'type-graphql'
import { ThreadOpening } from './thread-opening.ts'

/** How a page of a thread is asked for; the first of `after`, `before`, `at` and `open` that is given counts. */
@ArgsType()
export class AskedPosts {
  @Field(() => Int, { defaultValue: 50, description: '1 to 100.' })
  first!: number

  @Field(() => String, { nullable: true })
  after?: string | null

  @Field(() => String, { nullable: true })
  before?: string | null

  @Field(() => ThreadOpening, { defaultValue: ThreadOpening.START })
  open!: ThreadOpening

  @Field(() => ID, { nullable: true })
  at?: string | null
}
