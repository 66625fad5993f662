import type { Ids } from './ids.ts'
import { inGroup, type Way } from './in-group.ts'

/** The thread of the whole table, and the one that is kept to a few, each by its id. */
const inThreads = (inner: (fields: string) => string): Way =>
  inGroup(
    (fields, { threadId, fewThreadId }) =>
      `thread(id: "${threadId}") { ${inner(fields)} } few: thread(id: "${fewThreadId}") { ${inner(fields)} }`,
  )

/** How an object of each type of threads is reached. */
export const threadWays: Record<string, Way> = {
  Thread: inGroup(
    (fields, { threadId, fewThreadId }) =>
      `thread(id: "${threadId}") { ${fields} } few: thread(id: "${fewThreadId}") { ${fields} }
       pinnedThreads { ${fields} } unansweredAsks { ${fields} }
       viewerSeat { askedWhatBecame { ${fields} } }`,
  ),
  ThreadConnection: inGroup(
    fields => `threads(first: 100) { ${fields} } fresh: threads(first: 100, only: NEW) { ${fields} }`,
  ),
  ThreadEdge: inGroup(fields => `threads(first: 100) { edges { ${fields} } }`),
  ThreadSettings: inGroup(fields => `threadSettings { ${fields} }`),
  Thanks: inGroup(fields => `viewerSeat { thanks { ${fields} } }`),
  Post: inThreads(fields => `posts(first: 5) { nodes { ${fields} } } outcome { ${fields} }`),
  RepliedPost: inThreads(fields => `posts(first: 5) { nodes { inReplyTo { ${fields} } } }`),
  PostVersion: inThreads(fields => `posts(first: 5) { nodes { earlierVersions { ${fields} } } }`),
  PostFile: inThreads(fields => `posts(first: 5) { nodes { files { ${fields} } } }`),
  PostReaction: inThreads(fields => `posts(first: 5) { nodes { reactions { ${fields} } } }`),
  PostConnection: (fields, ids) =>
    inThreads(inner => `posts(first: 5) { ${inner} }`)(fields, ids) +
    inGroup(inner => `viewerPosts(first: 5) { ${inner} }`)(fields, ids),
  PostEdge: inGroup(
    (fields, { threadId, fewThreadId, postId, fewPostId }) =>
      `thread(id: "${threadId}") { posts(first: 20, at: "${postId}") { edges { ${fields} } } }
       few: thread(id: "${fewThreadId}") { posts(first: 20, at: "${fewPostId}") { edges { ${fields} } } }`,
  ),
}

const words = 'Words that are long enough to be somebody’s.'
const newId = () => crypto.randomUUID()
const about = ({ groupId, threadId }: Ids) => ({ groupId, threadId })
const ofFew = ({ groupId, fewThreadId: threadId }: Ids) => ({ groupId, threadId })

/** The input of each verb of threads; those that end what others are about come last. */
export const threadInputs: Record<string, (ids: Ids) => Record<string, unknown>> = {
  startThread: ({ groupId, memberId }) => ({
    groupId,
    id: newId(),
    postId: newId(),
    title: 'A question?',
    body: words,
    kind: 'ASK',
    mode: 'EXPERIENCE',
    confidence: 'NAMED',
    readerIds: [memberId],
  }),
  replyToThread: ({ groupId, threadId, postId, sentFileId }) => ({
    groupId,
    threadId,
    id: newId(),
    inReplyToId: postId,
    body: words,
    files: [{ id: sentFileId, alt: words }],
  }),
  editPost: ({ groupId, postId, fileId }) => ({
    groupId,
    postId,
    body: words,
    fromVersion: 1,
    files: [{ id: fileId, alt: words }],
  }),
  removeFile: ({ groupId, waitingFileId: id }) => ({ groupId, id }),
  markThreadRead: ids => ({ ...ofFew(ids), upTo: 3 }),
  setThreadStance: ids => ({ ...about(ids), stance: 'FOLLOWED' }),
  markThreadUnread: ids => ({ ...about(ids), from: 2 }),
  chooseLayout: ({ groupId }) => ({ groupId, layout: 'BY_REPLY' }),
  dismissAdviceHint: ({ groupId }) => ({ groupId }),
  reactToPost: ({ groupId, fewPostId: postId }) => ({ groupId, postId, reaction: 'SAME_HERE', isOn: true }),
  purgePostVersion: ({ groupId, postId }) => ({ groupId, postId, version: 1 }),
  changeAskMode: ids => ({ ...ofFew(ids), mode: 'IDEAS' }),
  closeAsk: ids => ({ ...about(ids), thanks: [{ memberId: ids.memberId, words }] }),
  tellWhatBecame: ids => ({ ...ofFew(ids), postId: newId(), body: words }),
  letWhatBecameRest: about,
  reopenAsk: about,
  restThread: about,
  wakeThread: ofFew,
  pinThread: about,
  unpinThread: about,
  chooseThreadSettings: ({ groupId }) => ({ groupId, newcomersReadEarlier: false }),
  openThreadToNewcomers: ids => ({ ...about(ids), isOpen: true }),
  keepToThosePresent: ({ groupId, threadId, heldMeetingId: meetingId }) => ({ groupId, threadId, meetingId }),
  changeConfidence: ids => ({ ...ofFew(ids), confidence: 'TABLE' }),
  takeBackPost: ({ groupId, fewPostId: postId }) => ({ groupId, postId }),
  restoreThread: about,
  discardThread: ofFew,
}
