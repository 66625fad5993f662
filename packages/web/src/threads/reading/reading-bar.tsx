import { useState } from 'react'
import { broughtLater } from '../../design/brought-later.tsx'
import { Button } from '../../design/button.tsx'
import { MenuButton } from '../../design/menu-button.tsx'
import { copy } from '../copy/en.ts'
import type { PostPlace } from '../posts/post-place.ts'
import type { StretchOfPosts } from '../posts/thread-posts.tsx'
import type { WhatIsNew } from '../posts/what-is-new.ts'
import styles from './reading-bar.module.css'

const ThreadMenu = broughtLater(async () => (await import('./thread-menu.tsx')).ThreadMenu)

/** The menu and what it may offer here. */
async function bringThreadMenu(place: PostPlace) {
  const [{ askForThreadMenu }] = await Promise.all([import('./ask-for-thread-menu.ts'), ThreadMenu.bring()])
  await askForThreadMenu(place)
}

/** Above the posts: the way to the first new one, and the menu of the thread. */
export function ReadingBar({
  place,
  posts,
  isByReply,
  whatIsNew,
}: {
  place: PostPlace
  posts: StretchOfPosts
  isByReply: boolean
  whatIsNew: WhatIsNew | null
}) {
  const [isLost, setLost] = useState(false)

  async function goToFirstNew(from: number) {
    const isHere = posts.edges.some(({ node }) => node.sequence === from)
    setLost(false)
    await import('./go-to-first-new.ts')
      .then(part => part.goToFirstNew({ ...place, isHere }))
      .catch(() => setLost(true))
  }

  return (
    <div className={styles.bar}>
      {whatIsNew?.isThere && (
        <Button weight="plain" onClick={() => void goToFirstNew(whatIsNew.from)}>
          {copy.goToNew}
        </Button>
      )}
      <MenuButton label={copy.threadMenu} trouble={copy.couldNotBring} bring={() => bringThreadMenu(place)}>
        {id => <ThreadMenu id={id} place={place} isByReply={isByReply} pageInfo={posts.pageInfo} />}
      </MenuButton>
      {isLost && <span role="alert">{copy.couldNotBring}</span>}
    </div>
  )
}
