import { replySurely } from '../../../api/test/talkative.ts'
import { cookieOf, type LiveMember } from './plant-live.ts'

type Writing = {
  urls: string[]
  members: LiveMember[]
  posts: number
  /** No post is begun after this moment, by `performance.now()`. */
  until: number
  /** Told after each post how many there are. */
  wrote(count: number): void
}

const atOnce = 8

/** Members write in turn, in the threads of their groups in turn, at whichever process answers. */
export async function write({ urls, members, posts, until, wrote }: Writing): Promise<number> {
  let begun = 0
  let written = 0
  const writeInTurn = async () => {
    while (begun < posts && performance.now() < until) {
      const turn = begun++
      // Neighbours in the list are of one group, so those who write at once are mostly of several.
      const member = members[(turn * 37) % members.length]
      if (!member) throw new Error('Nobody was planted.')
      const [, ...busy] = member.threadIds
      const threadId = busy[Math.floor(turn / members.length) % busy.length] ?? ''
      let tries = turn
      await replySurely(() => ({
        url: urls[tries++ % urls.length] ?? '',
        cookie: cookieOf(member),
        groupId: member.groupId,
        threadId,
      }))
      written += 1
      wrote(written)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writeInTurn))
  return written
}
