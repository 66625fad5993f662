import { Field, ID, InputType } from 'type-graphql'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { holdAskOf, unanswerAsk } from './asks/unanswer-ask.ts'
import { copy } from './copy/en.ts'
import { lockOwnPost } from './lock-own-post.ts'
import { mayTakeBack } from './post-policy.ts'
import { changeMentions } from './reading/keep-mentions.ts'
import { PostVersion } from './post-version.ts'
import { Post } from './post.ts'

@InputType({ description: "Which of one's own posts to take back." })
export class TakeBackPostInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  postId!: string
}

/**
 * Erases the words of one's own post, earlier versions included; a placeholder keeps its place. Done twice, nothing
 * more happens.
 * @returns the post's id
 * @throws Refusal NOT_FOUND when it is not here, or not theirs
 */
export async function takeBackPost(
  database: Database,
  seat: Seat,
  input: TakeBackPostInput,
): Promise<string> {
  return database.asSeat(seat, async manager => {
    await holdAskOf(manager, seat, input.postId)
    const post = await lockOwnPost(manager, seat, input.postId)
    if (!post) throw new Refusal('NOT_FOUND', copy.refusals.noSuchPost)
    const { groupId, id } = post
    if (post.takenBackAt) return id
    if (!mayTakeBack(seat, post)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchPost)
    await manager.delete(PostVersion, { groupId, postId: id })
    await changeMentions(manager, seat, post, '')
    await manager.update(Post, { groupId, id }, { body: null, takenBackAt: () => 'now()' })
    await unanswerAsk(manager, post)
    return id
  })
}
