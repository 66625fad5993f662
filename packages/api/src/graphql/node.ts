import { Extensions, Field, ID, InterfaceType } from 'type-graphql'

/** A thing with an identity of its own. Its id is opaque; it is looked up through its group. */
@InterfaceType({ description: 'A thing with an identity of its own. Look it up through its group.' })
@Extensions({ policy: 'as its type' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque; a UUIDv7.' })
  @Extensions({ policy: 'as its type' })
  id!: string
}
