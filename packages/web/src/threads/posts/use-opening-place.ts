import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { goToNew } from './first-new.ts'
import { showMorePosts } from './more-posts.ts'

/**
 * Opens a thread where the reader wants to be: at the post the address names, wherever in the thread it stands;
 * else at what is new. Coming back to the page finds it as it was left. Tells when the named post was not found.
 */
export function useOpeningPlace({ slug, threadId }: { slug: string; threadId: string }) {
  const { hash, key } = useLocation()
  const wentBack = useNavigationType() === 'POP'
  const [missing, setMissing] = useState<string | null>(null)
  const postId = decodeURIComponent(hash.slice(1))

  function openAt(id: string) {
    void bringTo(id, { slug, threadId }).then(isThere => setMissing(isThere ? null : id))
  }

  const arrive = useEffectEvent((id: string, isReturning: boolean) => {
    if (id) openAt(id)
    else if (!isReturning) goToNew()
  })

  useEffect(() => arrive(postId, wentBack && key !== 'default'), [postId, wentBack, key])

  return { isMissing: missing !== null && missing === postId, lookAgain: () => openAt(postId) }
}

/** Whether the post is there, after looking for it in the whole thread. */
async function bringTo(id: string, place: { slug: string; threadId: string }): Promise<boolean> {
  try {
    if (!document.getElementById(id)) await showMorePosts({ ...place, at: id })
    await isDrawn(() => document.getElementById(id))
    // Before its words are shown, nothing can take the focus.
    await isDrawn(() => document.querySelector('[data-faces]'))
    return goTo(id)
  } catch {
    return false
  }
}

/** Waits for the page to draw what was brought: at once, or over some frames where there is much of it. */
export async function isDrawn(found: () => Element | null): Promise<void> {
  const until = performance.now() + 2_000
  do await new Promise(requestAnimationFrame)
  while (!found() && performance.now() < until)
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
