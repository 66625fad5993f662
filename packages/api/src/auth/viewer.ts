import { Extensions, Field, ObjectType } from 'type-graphql'

/** Whoever is signed in. */
@ObjectType({ simpleResolvers: true, description: 'Whoever is signed in.' })
@Extensions({ policy: 'self' })
export class Viewer {
  /** Whose sign-in it is. Never shown. */
  readonly accountId: string

  @Field(() => String, {
    description: 'The address they sign in with. Nobody else sees it unless they share it.',
  })
  readonly email: string

  constructor(accountId: string, email: string) {
    this.accountId = accountId
    this.email = email
  }
}
