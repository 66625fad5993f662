// First, for TypeORM brings the reflection that every decorator below leans on.
import 'typeorm'
import { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'
import { DateTime } from '../graphql/date-time.ts'
import { checkDeclaredPolicies } from '../graphql/declared-policies.ts'
import { refusalsBecomeUserErrors } from '../graphql/refusals-become-user-errors.ts'
import { resolvers } from './resolvers.ts'

/** The schema's maker asks for one as soon as there is a subscription; ours is served without it. */
const noPubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions are served over WebSocket.')
  },
}

let made: GraphQLSchema | undefined

/**
 * The whole schema, made when it is first asked for: it never changes, and to make it takes longer than all else in
 * which a server starts.
 * @throws Error when a type or field has not declared who may see it
 */
export function makeSchema(): GraphQLSchema {
  made ??= build()
  return made
}

function build(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    globalMiddlewares: [refusalsBecomeUserErrors],
    validate: false,
    pubSub: noPubSub,
  })
  checkDeclaredPolicies(schema)
  return schema
}
