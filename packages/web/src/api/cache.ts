import { InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

/**
 * What the page knows, one entry per noun. Connections grow page by page; their documents must select
 * `edges { cursor node }` and `pageInfo`.
 */
export const cache = new InMemoryCache({
  typePolicies: {
    Viewer: { keyFields: [] },
    MailWishes: { merge: true },
    // One's own of a group: without a key a component could not read its fragment of it.
    GroupMailWishes: { keyFields: ['group', ['id']] },
    Group: {
      fields: {
        threads: relayStylePagination(['only']),
        viewerPosts: relayStylePagination(),
        invitations: relayStylePagination(),
        facts: relayStylePagination(),
        meetings: relayStylePagination(['only']),
      },
    },
    ThreadTable: { merge: true },
    Thread: { fields: { posts: relayStylePagination() } },
  },
})
