import type { MiddlewareFn } from 'type-graphql'
import { Refusal, Refusals } from './refusal.ts'
import { UserError } from './user-error.ts'

/**
 * Fills in a payload's `userErrors`: none when the verb was done, its refusals when not. The verb's transaction lies inside the resolver, so all is
 * rolled back by the time this answers.
 */
export const refusalsBecomeUserErrors: MiddlewareFn = async ({ info }, next) => {
  if (info.parentType.name !== 'Mutation') return next()
  try {
    const payload: object = await next()
    return { userErrors: [], ...payload }
  } catch (error) {
    const refusals = error instanceof Refusals ? error.all : error instanceof Refusal ? [error] : undefined
    if (!refusals) throw error
    return { userErrors: refusals.map(refusal => new UserError(refusal.code, refusal.message, refusal.path)) }
  }
}
