import { randomUUID } from 'node:crypto'
import type { Ground } from './ground.ts'

export type PlantedThreads = {
  /** Asked by the admin, pinned, closed with thanks to the member, and told what became of it. */
  threadId: string
  /** Written by the admin, then the member in reply, then the paused one. */
  postIds: [string, string, string]
  ownWordsOfPaused: string
  /** Asked by the admin of the member alone, and closed; nobody told yet what became of it. */
  fewThreadId: string
  /** Written by the admin. */
  fewPostId: string
  /** What stands with the first post of each thread. */
  fileId: string
  fewFileId: string
  /** Uploaded by the admin, and in no post. */
  sentFileId: string
  waitingFileId: string
}

/** By whom a canary is read. */
type Readers = 'table' | 'few' | 'thanked' | 'nobody'

type TalkGround = Ground<Readers, 'admin' | 'member' | 'newcomer' | 'paused'>

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/** Plants a thread for the table, one for a few and one that nobody answered, with all that lies below them. */
export async function plantThreads(ground: TalkGround): Promise<PlantedThreads> {
  const { groupId: group_id, insert, canary, memberIds } = ground
  const talk = await plantTalk(ground)
  const few = await plantFew(ground)
  await insert('threads', {
    ...asked(ground, randomUUID(), 'table'),
    mode: 'EXPERIENCE',
    last_speaker_id: memberIds.admin,
    post_count: 0,
  })
  await insert('thread_settings', { group_id, newcomers_read_earlier: true })
  await insert('reading_ways', { group_id, member_id: memberIds.admin, layout: 'BY_REPLY' })
  for (const [thread_id, words] of [
    [talk.threadId, canary('thanked')],
    [few.fewThreadId, canary('thanked')],
  ])
    await insert('thread_thanks', {
      group_id,
      thread_id,
      to_member_id: memberIds.member,
      words,
      said_at: daysAgo(2),
    })
  const inPost = (thread_id: string, post_id: string, reach: string) => ({
    thread_id,
    post_id,
    reach,
    place: 1,
  })
  const [fileId, fewFileId, sentFileId, waitingFileId] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ]
  await insert('post_files', {
    ...picture(ground, fileId, 'table'),
    ...inPost(talk.threadId, talk.postIds[0], 'TABLE'),
  })
  await insert('post_files', {
    ...picture(ground, fewFileId, 'few'),
    ...inPost(few.fewThreadId, few.fewPostId, 'NAMED'),
  })
  // What is sent with a post is read by all who read that.
  await insert('post_files', { ...picture(ground, sentFileId, 'nobody'), name: 'a photo', alt: '' })
  await insert('post_files', picture(ground, waitingFileId, 'nobody'))
  return { ...talk, ...few, fileId, fewFileId, sentFileId, waitingFileId }
}

/** Sent by the admin. What is kept of it lies nowhere. */
const picture = ({ groupId, canary, memberIds }: TalkGround, id: string, readers: Readers) => ({
  group_id: groupId,
  id,
  uploader_id: memberIds.admin,
  kind: 'PICTURE',
  name: `${canary(readers)}.jpg`,
  alt: canary(readers),
  bytes: 100,
  kept_bytes: 120,
  width: 640,
  height: 480,
  digest: Buffer.from(canary('nobody')),
  kept_as: randomUUID(),
  uploaded_at: new Date(),
})

const asked = ({ groupId, canary, memberIds }: TalkGround, id: string, readers: Readers) => ({
  group_id: groupId,
  id,
  title: canary(readers),
  author_id: memberIds.admin,
  kind: 'ASK',
  started_at: daysAgo(60),
})

async function plantTalk(ground: TalkGround) {
  const { groupId: group_id, insert, canary, memberIds } = ground
  const threadId = randomUUID()
  await insert('threads', {
    ...asked(ground, threadId, 'table'),
    mode: 'ADVICE',
    answered_at: daysAgo(59),
    closed_at: daysAgo(40),
    pinned_at: daysAgo(5),
    pinned_by_id: memberIds.admin,
    last_speaker_id: memberIds.paused,
    post_count: 3,
  })
  const postIds: [string, string, string] = [randomUUID(), randomUUID(), randomUUID()]
  const ownWordsOfPaused = canary('table')
  const authors = [memberIds.admin, memberIds.member, memberIds.paused]
  for (const [at, postId] of postIds.entries())
    await insert('posts', {
      group_id,
      id: postId,
      thread_id: threadId,
      sequence: at + 1,
      author_id: authors[at],
      in_reply_to_id: at === 1 ? postIds[0] : null,
      body: at === 2 ? ownWordsOfPaused : `${canary('table')} lantern`,
      version: at === 0 ? 2 : 1,
      edited_at: at === 0 ? new Date() : null,
    })
  await plantBelow(ground, threadId, postIds[0], 'TABLE', 'table')
  await insert('thread_reads', { group_id, member_id: memberIds.admin, thread_id: threadId, read_up_to: 2 })
  return { threadId, postIds, ownWordsOfPaused }
}

async function plantFew(ground: TalkGround) {
  const { groupId: group_id, insert, canary, memberIds } = ground
  const fewThreadId = randomUUID()
  const fewPostId = randomUUID()
  await insert('threads', {
    ...asked(ground, fewThreadId, 'few'),
    mode: 'JUST_LISTEN',
    confidence: 'NAMED',
    reach: 'NAMED',
    answered_at: daysAgo(59),
    closed_at: daysAgo(40),
    last_speaker_id: memberIds.member,
    post_count: 2,
  })
  for (const member_id of [memberIds.admin, memberIds.member])
    await insert('thread_readers', {
      group_id,
      thread_id: fewThreadId,
      member_id,
      named_at: daysAgo(60),
    })
  for (const [sequence, id, author_id] of [
    [1, fewPostId, memberIds.admin],
    [2, randomUUID(), memberIds.member],
  ])
    await insert('posts', {
      group_id,
      id,
      thread_id: fewThreadId,
      sequence,
      author_id,
      in_reply_to_id: sequence === 2 ? fewPostId : null,
      body: `${canary('few')} lantern`,
      version: sequence === 1 ? 2 : 1,
      reach: 'NAMED',
    })
  await plantBelow(ground, fewThreadId, fewPostId, 'NAMED', 'few')
  return { fewThreadId, fewPostId }
}

/** What hangs on a thread's first post: an earlier version, a reaction, a mention. */
async function plantBelow(
  { groupId: group_id, insert, canary, memberIds }: TalkGround,
  thread_id: string,
  post_id: string,
  reach: string,
  readers: Readers,
): Promise<void> {
  const { admin, member } = memberIds
  await insert('post_versions', {
    group_id,
    post_id,
    version: 1,
    author_id: admin,
    body: canary(readers),
    written_at: new Date(),
  })
  const row = { group_id, post_id, member_id: member, thread_id, reach }
  await insert('post_reactions', { ...row, reaction: 'WITH_YOU', said_at: new Date() })
  await insert('post_mentions', row)
}
