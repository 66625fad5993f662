import type { Task } from 'graphile-worker'
import * as v from 'valibot'

/**
 * What a room does when something has happened in a group: looks how things stand now and puts its own in order. Heard
 * after the commit, at least once, so it must bear being called when there is nothing to do.
 */
export type Follower = (groupId: string) => Promise<void>

const payloadShape = v.object({ groupId: v.pipe(v.string(), v.uuid()) })

/** The job that tells every follower, one after the other. */
export function followFacts(followers: readonly Follower[]): Task {
  return async payload => {
    const { groupId } = v.parse(payloadShape, payload)
    for (const follow of followers) await follow(groupId)
  }
}
