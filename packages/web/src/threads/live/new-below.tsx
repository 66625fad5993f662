import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useNavigate } from 'react-router'
import { Button } from '../../design/button.tsx'
import { VisuallyHidden } from '../../design/visually-hidden.tsx'
import { cameBelow, type CameBelow } from './came-below.ts'
import { liveWords as copy } from './copy/en.ts'
import styles from './new-below.module.css'

/** "2 new replies below", over the lower edge of an open thread: nothing moves, and one press leads there. Said once. */
export function NewBelow() {
  const posts = useSyncExternalStore(cameBelow.subscribe, cameBelow.known)
  const navigate = useNavigate()
  const [said, setSaid] = useState('')
  const below = posts.filter(({ isBelow }) => isBelow)
  const count = below.length
  useEffect(() => cameBelow.forget, [])
  useSeen(posts)
  if (count === 0 && said) setSaid('')
  if (count > 0 && !said) setSaid(copy.below(count))

  const page = document.getElementById('page')
  return (
    page &&
    createPortal(
      <>
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
        {below[0] && (
          <div className={styles.place}>
            <div className={styles.line}>
              <Button
                weight="plain"
                onClick={() => void navigate({ hash: below[0]?.id ?? '' }, { replace: true })}
              >
                {copy.below(count)}
              </Button>
            </div>
          </div>
        )}
      </>,
      page,
    )
  )
}

/** Notes of each post, once it is drawn, whether it stands below the screen, and that it was seen when it no longer does. */
function useSeen(posts: readonly CameBelow[]): void {
  const ids = posts.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (!ids) return
    const onScreen = new IntersectionObserver(entries => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const isBelow = !isIntersecting && boundingClientRect.top > 0
        if (isBelow) cameBelow.isBelow(target.id)
        else cameBelow.see(target.id)
      }
    })
    const watch = () => {
      for (const id of ids.split(' ')) {
        const post = document.getElementById(id)
        if (post) onScreen.observe(post)
      }
    }
    const drawn = new MutationObserver(watch)
    drawn.observe(document.getElementById('page') ?? document.body, { childList: true, subtree: true })
    watch()
    return () => {
      onScreen.disconnect()
      drawn.disconnect()
    }
  }, [ids])
}
