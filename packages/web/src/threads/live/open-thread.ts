import { useEffect } from 'react'

/** The thread that is open on this page. */
export interface OpenThread {
  threadId: string
  /** Its posts stand by what they answer. */
  isByReply: boolean
}

/** Known to whoever writes into the cache what others say: what is being read must not move. */
export const openThread: { current: OpenThread | null } = { current: null }

/** Says that this thread is open, for as long as it is. */
export function useOpenThread(threadId: string, isByReply: boolean): void {
  useEffect(() => {
    openThread.current = { threadId, isByReply }
    return () => {
      openThread.current = null
    }
  }, [threadId, isByReply])
}
