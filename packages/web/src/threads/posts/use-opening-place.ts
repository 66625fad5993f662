import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { showMorePosts } from './more-posts.ts'

/**
 * Opens a thread where the reader wants to be: at the post the address names, wherever in the thread it stands;
 * else at what is new. Coming back to the page finds it as it was left. Tells when the named post was not found.
 */
export function useOpeningPlace({ slug, threadId }: { slug: string; threadId: string }) {
  const { hash, key } = useLocation()
  const isReturning = useNavigationType() === 'POP' && key !== 'default'
  const [isMissing, setMissing] = useState(false)
  const postId = decodeURIComponent(hash.slice(1))

  const openAt = useEffectEvent(async (id: string) => {
    setMissing(false)
    try {
      if (!document.getElementById(id)) await showMorePosts({ slug, threadId, at: id })
      requestAnimationFrame(() => setMissing(!goTo(id)))
    } catch {
      setMissing(true)
    }
  })

  const openAtNew = useEffectEvent(() => {
    const rule = document.getElementById('new')
    if (!isReturning && rule && rule.getBoundingClientRect().top > window.innerHeight / 2)
      rule.scrollIntoView()
  })

  useEffect(() => {
    if (postId) void openAt(postId)
    else openAtNew()
  }, [postId, key])

  return { isMissing: isMissing && postId !== '', lookAgain: () => void openAt(postId) }
}

function goTo(id: string): boolean {
  const post = document.getElementById(id)
  for (const marked of document.querySelectorAll('[data-pointed-at]'))
    marked.removeAttribute('data-pointed-at')
  if (!post) return false
  post.setAttribute('data-pointed-at', '')
  post.scrollIntoView()
  post.focus({ preventScroll: true })
  return true
}
