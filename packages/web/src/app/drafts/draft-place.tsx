import { paths } from '../../paths.ts'
import { draftsWords as words } from './copy/en.ts'
import type { DraftEntry_DraftFragment } from './draft-entry.generated.ts'
import styles from './drafts.module.css'

/** Where a draft belongs: in words, with what people called it, and where one goes on with it. */
export interface DraftPlace {
  says: string
  /** A title people wrote. */
  title?: string
  /** Null where the viewer cannot go on with it. */
  to: string | null
}

/** The place of a draft that the server has. */
export function placeOf({ place, aboutId, title, thread, group }: DraftEntry_DraftFragment): DraftPlace {
  const { slug, viewerSeat } = group
  switch (place) {
    case 'REPLY':
      return thread
        ? { says: words.replyIn, title: thread.title, to: paths.thread(slug, thread.id) }
        : { says: words.replySomewhere, to: null }
    case 'EDIT':
      return thread && aboutId
        ? { says: words.editIn, title: thread.title, to: paths.post(slug, thread.id, aboutId) }
        : { says: words.editSomewhere, to: null }
    case 'NEW_THREAD':
      return placeOfNewThread(slug, title)
    case 'PROPOSAL':
      return { says: words.proposal, to: paths.sponsor(slug) }
    case 'PROFILE':
      return { says: words.profile, to: paths.person(slug, viewerSeat.id) }
  }
}

/** Where a thread is started, called by its title as far as it has one. */
export const placeOfNewThread = (slug: string, title: string): DraftPlace => ({
  ...(title.trim() ? { says: words.newThreadOf, title: title.trim() } : { says: words.newThread }),
  to: paths.startThread(slug),
})

/** What an act says of itself, where several stand on one page: "Throw away: Reply in How do you let someone go?" */
export const actOn = (act: string, { says, title = '' }: DraftPlace): string => `${act}: ${says}${title}`

/** "Reply in How do you let someone go?", the title in the voice of who wrote it. */
export function PlaceWords({ place: { says, title } }: { place: DraftPlace }) {
  return (
    <>
      {says}
      {title && <cite className={styles.title}>{title}</cite>}
    </>
  )
}
