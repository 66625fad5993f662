import type { RequestContext } from '../graphql/request-context.ts'

/**
 * Finds something out about a group's meetings once per request, until {@link forgetMeetings}.
 * @param what one name, one kind of answer
 */
export async function onceAboutMeetings<Answer>(
  context: RequestContext,
  groupId: string,
  what: string,
  find: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const known = await context.once(keyOf(groupId), async () => new Map<string, unknown>())
  if (!known.has(what)) known.set(what, find())
  return known.get(what) as Answer
}

/** After a verb changed a meeting or a series: what was read before no longer holds. */
export function forgetMeetings(context: RequestContext, groupId: string): void {
  context.forget(keyOf(groupId))
}

const keyOf = (groupId: string) => `about the meetings of ${groupId}`
