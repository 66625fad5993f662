import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql'
import { askedOfAllAlike } from './live-fields.ts'

/** More documents than the web has. What was asked the longest ago makes room. */
const mostKept = 100
const knownVariables = new Set(['groupId', 'after', 'dataAge'])

type Asked = {
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}

/**
 * Reads what a client subscribes to. The same text is the same document every time, by which it is known who asks alike.
 */
export function subscriptionReader(schema: GraphQLSchema, rules: readonly ValidationRule[]) {
  const kept = new Map<string, DocumentNode | readonly GraphQLError[]>()

  function read(query: string): DocumentNode | readonly GraphQLError[] {
    const found = kept.get(query) ?? readAnew(schema, rules, query)
    kept.delete(query)
    kept.set(query, found)
    for (const [oldest] of kept) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
    return found
  }

  return ({ query, operationName, variables }: Asked): ExecutionArgs | readonly GraphQLError[] => {
    const document = read(query)
    if (!('definitions' in document)) return document
    const operation = getOperationAST(document, operationName)
    if (operation?.operation !== 'subscription') return [refusal('Only subscriptions are served here.')]
    return { schema, document, operationName, variableValues: variables }
  }
}

function readAnew(
  schema: GraphQLSchema,
  rules: readonly ValidationRule[],
  query: string,
): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: 2_000, noLocation: true })
    const errors = validate(schema, document, [...specifiedRules, ...rules, askedOfAllAlike])
    if (errors.length > 0) return errors
    // Whoever asks with the same text must be answered the same: nothing in it may depend on anything else.
    const asks = document.definitions.flatMap(each =>
      each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : [],
    )
    const isKnown = asks.every(({ variable }) => knownVariables.has(variable.name.value))
    return isKnown &&
      document.definitions.filter(each => each.kind === Kind.OPERATION_DEFINITION).length === 1
      ? document
      : [refusal('A subscription has one operation, and the variables groupId, after and dataAge.')]
  } catch (error) {
    return [error instanceof GraphQLError ? error : refusal('This document cannot be read.')]
  }
}

const refusal = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
