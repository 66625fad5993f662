/** Every outlet in which a thread, its words or their number could show. */
export const outlets = `query ($slug: String!, $thread: ID!) { group(slug: $slug) {
  thread(id: $thread) { id title confidence openToNewcomers postCount lastPostAt newPostCount viewerCanReply
    kind mode askState closedAt state pinnedAt restedAt outcome { body } viewerThanks thankable { name }
    viewerIsAskedWhatBecame author { name } readers { name } viewerStance mentionable { name } presentAt { id } markedPresentLater { name }
    tableItem { id title } table { itemId requestItemId viewerCanBring } tableRequests { id title }
    posts(first: 20) { nodes { body author { name } inReplyTo { excerpt } earlierVersions { body }
      reactions { reaction members { name } } mentions { name } } } }
  threads(first: 20) { nodes { id title postCount lastPostAt lastSpeaker { name } newSpeakers { name } } }
  new: threads(first: 20, only: NEW) { nodes { id } }
  viewerPosts(first: 20) { nodes { body thread { id title } inReplyTo { excerpt } reactions { members { name } }
    mentions { name } } }
  meetings(first: 3) { nodes { tableItems { id title owner { name } thread { id title } } } }
  past: meetings(first: 3, only: PAST) { nodes { tableItems { id title thread { title } } } }
  waitingTableItems { id title } pinnedThreads { id title } unansweredAsks { id title }
  viewerSeat { newThreadCount thanks { words thread { title } } askedWhatBecame { id title }
    tableRequests { id title thread { title } } } } }`

/** And every way of looking for it. */
export const finds = `query ($slug: String!) { group(slug: $slug) {
  search(words: "secretcanary") { nodes { thread { id title } post { body } sentence { text } } pageInfo { hasNextPage } }
  slip: search(words: "secretcanari") { nodes { thread { id title } post { body } sentence { text } } } }
  viewer { search(words: "\\"secretcanary a question\\"") { found { nodes { thread { id title } sentence { text } } } } } }`
