import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server'
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLError,
  GraphQLFormattedError,
  GraphQLSchema,
} from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import type { RequestContext } from '../graphql/request-context.ts'
import { formatError } from './format-error.ts'

/** More operations than the web has. What was asked the longest ago makes room. */
const mostKept = 300

/**
 * Executes what is asked again by functions compiled for it, which saves a page a good part of its work. What is asked
 * for the first time is executed as usual: compiling costs more than it saves once, and anyone may send new documents.
 * So is what cannot be compiled.
 */
export function compiledExecution(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const kept = new Map<string, CompiledQuery | 'asked once' | 'cannot be compiled'>()

  function compiled(key: string, document: DocumentNode, operationName: string | null): CompiledQuery | null {
    const known = kept.get(key)
    const found = known === 'asked once' ? compile(schema, document, operationName) : (known ?? 'asked once')
    kept.delete(key)
    kept.set(key, found)
    for (const [oldest] of kept) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
    return typeof found === 'string' ? null : found
  }

  return {
    requestDidStart: async () => ({
      async responseForOperation({ document, operationName, queryHash, request, contextValue }) {
        const query = compiled(`${queryHash} ${operationName ?? ''}`, document, operationName)
        if (!query) return null
        return answerWith(await query.query(undefined, contextValue, request.variables ?? {}))
      },
    }),
  }
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null) {
  const query = compileQuery(schema, document, operationName ?? undefined)
  return isCompiledQuery(query) ? query : 'cannot be compiled'
}

/**
 * Apollo formats only the errors of its own execution, so here it is done for it. Null where nothing was executed
 * because a variable did not fit: the usual way tells why, and knows more variables with defaults than compiled ones do.
 */
function answerWith({ data, errors }: ExecutionResult): GraphQLResponse | null {
  if (data === undefined) return null
  const formatted = errors?.map(error => formatError(plainly(error), error))
  const singleResult = { data, ...(formatted && { errors: formatted }) }
  return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } }
}

function plainly({ message, locations, path, extensions }: GraphQLError): GraphQLFormattedError {
  return { message, ...(locations && { locations }), ...(path && { path }), extensions }
}
