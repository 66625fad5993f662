import { client } from '../api/client.ts'

/** Shows these items as read, wherever they stand on this page. */
export function markAsRead(ids: readonly string[]): void {
  client.cache.batch({
    update(cache) {
      for (const id of ids) cache.modify({ id: `InboxItem:${id}`, fields: { isRead: () => true } })
    },
  })
}
