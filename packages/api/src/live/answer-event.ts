import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { nothing } from './event-nouns.ts'
import type { GroupEvent } from './group-event.ts'

/**
 * Answers what a document asks of an event: at once, for nothing of it is found out anew. What cannot be answered, by a
 * fault of ours, is told as something to be fetched anew.
 */
export function eventAnswerer(
  schema: GraphQLSchema,
  report: (error: unknown) => void,
): (document: DocumentNode, event: GroupEvent) => ExecutionResult {
  const field = schema.getSubscriptionType()?.getFields()['groupEvents']
  if (!field) throw new Error('The schema has no subscription to the events of a group.')
  // The event is the root; what made the schema would answer with a promise.
  field.resolve = event => event
  const answer = (document: DocumentNode, event: GroupEvent) =>
    execute({ schema, document, rootValue: event, variableValues: { groupId: '' } })

  return (document, event) => {
    const result = answer(document, event)
    if (!(result instanceof Promise) && !result.errors) return result
    report(
      result instanceof Promise
        ? new Error('An event was answered by finding something out.')
        : (result.errors?.[0]?.originalError ?? result.errors?.[0]),
    )
    return answer(document, { ...nothing, resync: true, cursor: event.cursor }) as ExecutionResult
  }
}
