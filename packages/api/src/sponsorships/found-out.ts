import type { RequestContext } from '../graphql/request-context.ts'

/**
 * Finds something out about a group's sponsorships once per request, until {@link forgetFindings}.
 * @param what one name, one kind of answer
 */
export async function onceAbout<Answer>(
  context: RequestContext,
  groupId: string,
  what: string,
  find: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const known = await context.once(keyOf(groupId), async () => new Map<string, unknown>())
  if (!known.has(what)) known.set(what, find())
  return known.get(what) as Answer
}

/** After a verb changed a sponsorship: what was read before no longer holds. */
export function forgetFindings(context: RequestContext, groupId: string): void {
  context.forget(keyOf(groupId))
}

const keyOf = (groupId: string) => `about the sponsorships of ${groupId}`
