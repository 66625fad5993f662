import { askAs } from './ask-as.ts'

/**
 * Whatever somebody is told that could hint at a thread: lists, numbers, orders, times, tables, facts, and what words
 * find. Who looked in lately is left out: that is told of whoever opens any page at all.
 */
export function whatIsToldOfThreads(person: string, slug: string, words: string): Promise<unknown> {
  return askAs(
    person,
    `query ($slug: String!, $words: String!) {
      group(slug: $slug) {
        ${parts}
        search(words: $words) { nodes { thread { id title } sentence { text } } pageInfo { hasNextPage } }
      }
      viewer {
        seats { id newThreadCount state }
        search(words: $words) { group { id } found { nodes { thread { id } } } }
      }
    }`,
    { slug, words },
  )
}

const thread = 'id title postCount newPostCount startedAt lastPostAt lastSpeaker { id } newSpeakers { id }'

const parts = `
  threads(first: 100) { nodes { ${thread} viewerReadUpTo table { itemId startsAt } } pageInfo { hasNextPage endCursor } }
  new: threads(first: 50, only: NEW) { nodes { ${thread} } }
  pinnedThreads { ${thread} }
  unansweredAsks { ${thread} }
  waitingTableItems { id title }
  members { id name standing role }
  facts(first: 50) { nodes { id kind happenedAt } }
  viewerSeat { newThreadCount thanks { words } askedWhatBecame { id } tableRequests { id } }
`
