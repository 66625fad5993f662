import type { MiddlewareFn } from 'type-graphql'
import { Refusal, Refusals } from './refusal.ts'
import { UserError } from './user-error.ts'

/**
 * Turns a verb's refusal into the payload's `userErrors`. The verb's transaction lies inside the resolver, so all is
 * rolled back by the time this answers.
 */
export const refusalsBecomeUserErrors: MiddlewareFn = async ({ info }, next) => {
  if (info.parentType.name !== 'Mutation') return next()
  try {
    return await next()
  } catch (error) {
    const refusals = error instanceof Refusals ? error.all : error instanceof Refusal ? [error] : undefined
    if (!refusals) throw error
    return { userErrors: refusals.map(refusal => new UserError(refusal.code, refusal.message, refusal.path)) }
  }
}
