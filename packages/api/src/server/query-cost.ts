import type { ApolloServerPlugin } from '@apollo/server'
import { getNullableType, GraphQLError, isListType, type DocumentNode, type GraphQLSchema } from 'graphql'
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity'
import type { RequestContext } from '../graphql/request-context.ts'

/**
 * What an operation may cost: a plain field costs one, or its `weight` where it is heavier, a page as many times its
 * fields as it has places.
 */
const mostAnOperationMayCost = 8_000

/** Lists without pages are a group's people and the like, about thirty, unless they name their `places`. */
const sizeOfAPlainList = 30

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const first: unknown = args['first']
  if (typeof first === 'number') return 1 + Math.max(1, first) * childComplexity
  const weight: unknown = field.extensions['weight']
  const own = typeof weight === 'number' ? weight : 1
  const isList = isListType(getNullableType(field.type))
  const places: unknown = field.extensions['places']
  const size = typeof places === 'number' ? places : sizeOfAPlainList
  // A connection's edges and nodes were already multiplied by its `first`.
  return own + (isList && !type.name.endsWith('Connection') ? size : 1) * childComplexity
}

/** Refuses what would cost too much before anything of it runs. */
export function limitQueryCost(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, operationName }) => {
        const query = { schema, query: document, ...(operationName && { operationName }) }
        checkCost({ ...query, variables: request.variables ?? {}, estimators: [estimate] })
      },
    }),
  }
}

/**
 * The same for a subscription, whose cost is that of one event.
 * @throws GraphQLError TOO_COSTLY
 */
export function checkSubscriptionCost(schema: GraphQLSchema, query: DocumentNode): void {
  checkCost({ schema, query, variables: { groupId: '' }, estimators: [estimate] })
}

function checkCost(asked: Parameters<typeof getComplexity>[0]): void {
  if (measure(asked) <= mostAnOperationMayCost) return
  throw new GraphQLError('This asks for too much at once: ask for fewer fields, or smaller pages.', {
    extensions: { code: 'TOO_COSTLY', http: { status: 400 } },
  })
}

/**
 * @returns the cost, infinite where the document is too large to be measured
 * @throws GraphQLError BAD_USER_INPUT for a variable or an argument of the wrong kind, which the measuring meets first
 */
function measure(asked: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(asked)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    // Only an error about the input points to a place in the document.
    if (!error.nodes) return Infinity
    throw new GraphQLError(error.message, {
      nodes: error.nodes,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    })
  }
}
