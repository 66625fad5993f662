import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import type { GroupEvent } from './group-event.ts'

/** Answers what a document asks of an event: at once, for nothing of it is found out anew. */
export function eventAnswerer(
  schema: GraphQLSchema,
): (document: DocumentNode, event: GroupEvent) => ExecutionResult {
  const field = schema.getSubscriptionType()?.getFields()['groupEvents']
  if (!field) throw new Error('The schema has no subscription to the events of a group.')
  // The event is the root; what made the schema would answer with a promise.
  field.resolve = event => event
  return (document, event) => {
    const result = execute({ schema, document, rootValue: event, variableValues: { groupId: '' } })
    if (result instanceof Promise) throw new Error('An event was answered by finding something out.')
    return result
  }
}
