import { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'
import { DateTime } from '../graphql/date-time.ts'
import { checkDeclaredPolicies } from '../graphql/declared-policies.ts'
import { refusalsBecomeUserErrors } from '../graphql/refusals-become-user-errors.ts'
import { GroupResolver } from '../groups/group-resolver.ts'
import { SeatResolver } from '../groups/seat-resolver.ts'

/** Every room's resolvers, the rooms in the order of their floors. */
export const resolvers: Function[] = [GroupResolver, SeatResolver]

/**
 * The whole schema.
 * @throws Error when a type or field has not declared who may see it
 */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    globalMiddlewares: [refusalsBecomeUserErrors],
    validate: false,
  })
  checkDeclaredPolicies(schema)
  return schema
}
