import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { paths } from '../paths.ts'

/** Brought only where something is unread, or when somebody comes back to the window. */
const bring = () => import('../inbox/inbox-here.ts')
/** It is marked, or asked, another time. */
const another = () => undefined

/**
 * Whatever in the inbox leads to the page of a group that one is on is read by that; what leads to a post one had read
 * before, by opening that post. Not what leads to the Table: it is where one comes anyway, and need not tell of it.
 */
export function useReadInboxHere(groupId: string, slug: string, hasUnread: boolean): void {
  const { pathname, hash } = useLocation()
  useEffect(() => {
    const path = pathname.slice(paths.table(slug).length)
    if (hasUnread && path) bring().then(inbox => inbox.readInboxAt(groupId, path + hash), another)
  }, [groupId, slug, hasUnread, pathname, hash])
}

/** Whoever comes back to the window learns what came meanwhile, or was read elsewhere. */
export function useInboxNews(): void {
  useEffect(() => {
    const look = () => {
      if (!document.hidden) bring().then(inbox => inbox.askForInboxNews(), another)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
}
