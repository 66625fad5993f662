import { ApolloServer, HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestContext } from '../graphql/request-context.ts'
import { compiledExecution } from './compiled-execution.ts'
import { limitQueryCost } from './query-cost.ts'
import { limitQueryShape } from './query-shape.ts'
import { formatError } from './format-error.ts'
import { refuseSubscriptions } from './no-subscriptions.ts'
import { readBody } from './read-body.ts'
import { sendWords } from './send-words.ts'
import { writeCookies } from './cookies.ts'

type Options = {
  schema: GraphQLSchema
  production: boolean
  /** Whether cookies may only travel encrypted. */
  secure: boolean
}

/** The one GraphQL door over HTTP, on bare node:http. */
export class GraphqlEndpoint {
  readonly #apollo: ApolloServer<RequestContext>
  readonly #secure: boolean

  constructor({ schema, production, secure }: Options) {
    this.#secure = secure
    this.#apollo = new ApolloServer<RequestContext>({
      schema,
      introspection: !production,
      hideSchemaDetailsFromClientErrors: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      csrfPrevention: true,
      parseOptions: { maxTokens: 2_000 },
      validationRules: [limitQueryShape, refuseSubscriptions],
      formatError,
      plugins: [
        limitQueryCost(schema),
        compiledExecution(schema),
        ApolloServerPluginLandingPageDisabled(),
        ApolloServerPluginCacheControlDisabled(),
      ],
    })
  }

  start(): Promise<void> {
    return this.#apollo.start()
  }

  stop(): Promise<void> {
    return this.#apollo.stop()
  }

  async answer(request: IncomingMessage, response: ServerResponse, context: RequestContext): Promise<void> {
    const result = await this.#apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: await toGraphqlRequest(request),
      context: async () => context,
    })
    writeCookies(response, context.cookiesToSet, this.#secure)
    for (const [name, value] of result.headers) response.setHeader(name, value)
    response.statusCode = result.status ?? 200
    await sendWords(request, response, wholeAnswer(result))
  }

  /**
   * Asks one of the web's questions for whoever opens its page.
   * @returns the answer as JSON, or null where there is anything but the whole of it: the page then asks itself
   */
  async ask(question: AskedFirst, context: RequestContext): Promise<string | null> {
    const result = await this.#apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: jsonHeaders(), search: '', body: question },
      context: async () => context,
    })
    if (result.status !== undefined && result.status !== 200) return null
    const words = wholeAnswer(result)
    const { data, errors } = JSON.parse(words) as { data?: object | null; errors?: unknown }
    return !errors && data && Object.values(data).every(noun => noun !== null) ? words : null
  }
}

/** A question of the web, with its variables. */
export type AskedFirst = {
  operationName: string
  query: string
  variables: Record<string, string | number | null>
}

function wholeAnswer({ body }: HTTPGraphQLResponse): string {
  if (body.kind !== 'complete') throw new Error('An answer in parts was made, which nobody asked for.')
  return body.string
}

function jsonHeaders(): HeaderMap {
  const headers = new HeaderMap()
  headers.set('content-type', 'application/json')
  return headers
}

async function toGraphqlRequest(request: IncomingMessage): Promise<HTTPGraphQLRequest> {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return {
    method: (request.method ?? 'GET').toUpperCase(),
    headers,
    search: new URL(request.url ?? '/', 'http://localhost').search,
    body: await readBody(request, 100_000),
  }
}
