import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  print,
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
/** The variables there can be: whoever asks with the same text is answered the same, whatever is in these. */
const knownVariables = new Map([
  ['groupId', 'ID!'],
  ['after', 'String'],
  ['dataAge', 'Int'],
])

/** What a document must keep to, as over HTTP. */
export type DocumentLimits = {
  rules: readonly ValidationRule[]
  /** @throws GraphQLError when it asks for too much */
  checkCost(document: DocumentNode): void
}

type Asked = {
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}

/**
 * Reads what a client subscribes to. The same text is the same document every time, by which it is known who asks alike.
 */
export function subscriptionReader(schema: GraphQLSchema, limits: DocumentLimits) {
  const kept = new Map<string, DocumentNode | readonly GraphQLError[]>()

  function read(query: string): DocumentNode | readonly GraphQLError[] {
    const found = kept.get(query) ?? readAnew(schema, limits, query)
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
    if (!getOperationAST(document, operationName)) return [refusal('There is no operation of this name.')]
    return { schema, document, operationName, variableValues: variables }
  }
}

function readAnew(
  schema: GraphQLSchema,
  { rules, checkCost }: DocumentLimits,
  query: string,
): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: 2_000, noLocation: true })
    const operations = document.definitions.filter(each => each.kind === Kind.OPERATION_DEFINITION)
    const [operation] = operations
    if (operation?.operation !== 'subscription' || operations.length > 1)
      return [refusal('One subscription is served here, and nothing else.')]
    const errors = validate(schema, document, [...specifiedRules, ...rules, askedOfAllAlike])
    if (errors.length > 0) return errors.map(withoutSuggestion)
    for (const { variable, type } of operation.variableDefinitions ?? [])
      if (knownVariables.get(variable.name.value) !== print(type))
        return [refusal('A subscription has the variables groupId: ID!, after: String and dataAge: Int.')]
    checkCost(document)
    return document
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const code = error.extensions['code'] ?? 'GRAPHQL_PARSE_FAILED'
    return [new GraphQLError(error.message, { extensions: { code } })]
  }
}

/** What else there is in the schema is not told. */
function withoutSuggestion({ message, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message.replace(/ ?Did you mean .*$/s, ''), {
    extensions: { code: extensions['code'] ?? 'GRAPHQL_VALIDATION_FAILED' },
  })
}

const refusal = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
