import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { lockOwnPost } from '../lock-own-post.ts'
import { mayPurge } from '../post-policy.ts'
import { PostVersion } from '../post-version.ts'
import type { PurgePostVersionInput } from './reading-inputs.ts'

/**
 * Erases what one's own post said in an earlier version. Done twice, nothing more happens.
 * @returns the post's id
 * @throws Refusal NOT_FOUND when the post is not here, or not theirs, or never had this version; NOT_NOW for the words
 * that stand
 */
export async function purgePostVersion(
  database: Database,
  seat: Seat,
  { postId, version }: PurgePostVersionInput,
): Promise<string> {
  return database.asSeat(seat, async manager => {
    const post = await lockOwnPost(manager, seat, postId)
    if (!post || !mayPurge(seat, post)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchPost)
    const { groupId, id } = post
    if (version < 1 || version > post.version)
      throw new Refusal('NOT_FOUND', copy.refusals.noSuchVersion, ['version'])
    if (version === post.version && !post.takenBackAt)
      throw new Refusal('NOT_NOW', copy.refusals.versionStands, ['version'])
    await manager.delete(PostVersion, { groupId, postId: id, version })
    return id
  })
}
