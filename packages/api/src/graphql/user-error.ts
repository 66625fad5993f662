import { Extensions, Field, ObjectType } from 'type-graphql'

/** Why a mutation did not do what was asked. Nothing was changed when there is one. */
@ObjectType({ simpleResolvers: true, description: 'Why a mutation changed nothing.' })
@Extensions({ policy: 'anyone' })
export class UserError {
  @Field(() => String, { description: 'For programs: upper case, stable.' })
  code: string

  @Field(() => String, { description: 'For people: what happened, what is safe, what to do.' })
  message: string

  @Field(() => [String], { description: 'The input field it is about; empty when it is about the whole.' })
  path: string[]

  constructor(code: string, message: string, path: readonly string[]) {
    this.code = code
    this.message = message
    this.path = [...path]
  }
}

/** What every payload carries beside the changed nouns, which are null when there are errors. Filled in by a middleware. */
@ObjectType({ simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty when it was done.' })
  userErrors?: UserError[]
}
