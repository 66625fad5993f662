import type { Seat } from '../database/seat.ts'
import type { Post } from './post.ts'

type Authored = Pick<Post, 'groupId' | 'authorId'>

const wrote = (seat: Seat, post: Authored): boolean =>
  seat.groupId === post.groupId && seat.memberId === post.authorId

/** Everyone at the table reads all words; who is kept from it, their own. */
export const mayReadWords = (seat: Seat, post: Authored): boolean =>
  wrote(seat, post) || (seat.state === 'SEATED' && seat.groupId === post.groupId)

/** Words are changed by whoever wrote them, as long as they stand. */
export const mayEdit = (seat: Seat, post: Authored & Pick<Post, 'takenBackAt'>): boolean =>
  seat.state === 'SEATED' && wrote(seat, post) && !post.takenBackAt

/** Words are taken back by whoever wrote them, once. */
export const mayTakeBack = mayEdit

/** What words said before is erased by whoever wrote them. */
export const mayPurge = (seat: Seat, post: Authored): boolean => seat.state === 'SEATED' && wrote(seat, post)

/** A warm word is for what somebody else wrote, as long as it stands. */
export const mayReact = (seat: Seat, post: Authored & Pick<Post, 'takenBackAt'>): boolean =>
  seat.state === 'SEATED' && seat.groupId === post.groupId && !wrote(seat, post) && !post.takenBackAt
