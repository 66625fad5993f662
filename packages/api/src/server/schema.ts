// First, for TypeORM brings the reflection that every decorator below leans on.
import 'typeorm'
import { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'
import { SessionResolver } from '../auth/session-resolver.ts'
import { SignInResolver } from '../auth/sign-in-resolver.ts'
import { ViewerResolver } from '../auth/viewer-resolver.ts'
import { DateTime } from '../graphql/date-time.ts'
import { checkDeclaredPolicies } from '../graphql/declared-policies.ts'
import { refusalsBecomeUserErrors } from '../graphql/refusals-become-user-errors.ts'
import { GroupResolver } from '../groups/group-resolver.ts'
import { SeatResolver } from '../groups/seat-resolver.ts'
import { GroupThreadsResolver } from '../threads/group-threads-resolver.ts'
import { PostResolver } from '../threads/post-resolver.ts'
import { SeatThreadsResolver } from '../threads/seat-threads-resolver.ts'
import { ThreadResolver } from '../threads/thread-resolver.ts'

/** Every room's resolvers, the rooms in the order of their floors. */
export const resolvers: Function[] = [
  ViewerResolver,
  SignInResolver,
  SessionResolver,

  GroupResolver,
  SeatResolver,
  GroupThreadsResolver,
  SeatThreadsResolver,
  ThreadResolver,
  PostResolver,
]

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
