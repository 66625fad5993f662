import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { copy } from './copy/en.ts'

/** A refusal as every payload carries it. `path` leads to the field it speaks of; empty when to none. */
export interface Refusal {
  code: string
  message: string
  path: string[]
}

interface Payload {
  userErrors: Refusal[]
}

/** One mutation as a form needs it. What the person typed stays with the form, whatever happens here. */
export interface Verb<TPayload, TVariables, TData = unknown> {
  /**
   * Tries once. Answers the payload when it was done, or null when it was refused or did not get through.
   * `expected` is shown until the answer comes, and no longer.
   */
  attempt: (variables: TVariables, expected?: TData) => Promise<TPayload | null>
  pending: boolean
  /** What was said about one field, by its name in the input; a line for each thing that was said. */
  refusalFor: (field: string) => string | undefined
  /** What stands above the form: a refusal that belongs to none of `fields`, or that it did not get through. */
  trouble: (...fields: string[]) => string | undefined
  /** The codes of the refusals, for a page that answers one of them in its own way. */
  codes: string[]
}

/**
 * A mutation with a single verb, whose payload carries `userErrors { code message path }`. `safe` says what is not lost
 * when it does not get through, where nothing was typed.
 */
export function useVerb<TData extends object, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  safe = copy.stillHere,
): Verb<TData[keyof TData], TVariables, TData> {
  const [mutate, { loading }] = useMutation(document)
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const [failure, setFailure] = useState<string>()

  async function attempt(variables: TVariables, expected?: TData): Promise<TData[keyof TData] | null> {
    setFailure(undefined)
    try {
      const options = { variables, ...(expected && { optimisticResponse: expected }) }
      const { data } = await (mutate as (given: typeof options) => Promise<{ data?: unknown }>)(options)
      const payload = Object.values(data as TData)[0] as TData[keyof TData] & Payload
      setRefusals(payload.userErrors)
      return payload.userErrors.length === 0 ? payload : null
    } catch (error) {
      setRefusals([])
      setFailure(failureWords(error)(safe))
      return null
    }
  }

  return {
    attempt,
    pending: loading,
    refusalFor: field => linesAbout(field, refusals),
    trouble: (...fields) =>
      failure ?? refusals.find(refusal => !fields.includes(fieldOf(refusal) ?? ''))?.message,
    codes: refusals.map(refusal => refusal.code),
  }
}

/** What was said about one field, by its name in the input; a line for each thing that was said. */
export function linesAbout(field: string, refusals: Refusal[]): string | undefined {
  const lines = refusals.filter(refusal => fieldOf(refusal) === field).map(({ message }) => message)
  return lines.length > 0 ? lines.join('\n') : undefined
}

/** The input's field: paths read `input.name` or `name`. */
function fieldOf({ path }: Refusal): string | undefined {
  return path[0] === 'input' ? path[1] : path[0]
}

function failureWords(error: unknown): (safe: string) => string {
  if (ServerError.is(error) && error.statusCode === 401) return copy.signedOut
  if (!CombinedGraphQLErrors.is(error)) return copy.notSent
  const codes = error.errors.map(({ extensions }) => extensions?.['code'])
  if (codes.includes('UNAUTHENTICATED')) return copy.signedOut
  return codes.includes('RATE_LIMITED') ? copy.tooOften : copy.notDone
}
