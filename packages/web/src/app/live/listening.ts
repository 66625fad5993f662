import { readInboxAt } from '../../inbox/inbox-here.ts'
import { paths } from '../../paths.ts'
import { askForTable } from '../../table/live/ask-for-table.ts'
import { askForPostsAgain, askForThreadNow } from '../../threads/live/ask-thread-again.ts'
import { askForPage } from './ask-for-page.ts'
import { hearEvent, type AskAnew, type GroupEvent } from './hear-event.ts'
import { placeAt, type Place } from './place.ts'
import { soon } from './soon.ts'

/** What a page asked for may be older than what was told while it was on its way: that is taken in once more. */
const toldAgainFor = 15_000

interface Seat {
  slug: string
  groupId: string
  viewerId: string
  /** Opens the page that is on the screen as if it were new. */
  openAnew: () => Promise<void>
}

/** Whoever looks on at a group, wherever in it they are. */
export class Listening {
  readonly #seat: Seat
  readonly #ask: AskAnew
  #place: Place = { page: 'other' }
  #told: { event: GroupEvent; at: number }[] = []

  constructor(seat: Seat) {
    this.#seat = seat
    const { slug, groupId, viewerId, openAnew } = seat
    const onThread = (
      what: string,
      work: (open: { slug: string; threadId: string; viewerId: string }) => Promise<void>,
    ) => {
      if (this.#place.page !== 'thread') return
      const { id: threadId } = this.#place
      soon(`${what} ${threadId}`, () => work({ slug, threadId, viewerId }))
    }
    this.#ask = {
      page: () =>
        this.#place.page === 'thread'
          ? this.#ask.thread()
          : soon('page', () => askForPage().then(() => this.#hearAgain())),
      anew: () => soon('anew', openAnew),
      thread: () => onThread('thread', askForThreadNow),
      posts: () => onThread('posts', askForPostsAgain),
      table: meetingId => soon(`table ${meetingId}`, () => askForTable({ slug, meetingId })),
      inbox() {
        // Whoever does not look now asks when they come back.
        if (document.hidden) return
        soon('inbox', () => readInboxAt(groupId, window.location.pathname.slice(paths.table(slug).length)))
      },
    }
  }

  hear(event: GroupEvent): void {
    const at = performance.now()
    this.#told = [...this.#told.filter(told => told.at > at - toldAgainFor), { event, at }]
    this.#hear(event, this.#ask)
  }

  /** To be told of each page that came, also the same again. */
  arriveAt(pathname: string): void {
    this.#place = placeAt(pathname)
    this.#hearAgain()
  }

  #hearAgain(): void {
    const since = performance.now() - toldAgainFor
    const ask = { page: none, anew: none, thread: none, posts: this.#ask.posts, table: none, inbox: none }
    for (const { event, at } of this.#told) if (at > since && !event.resync) this.#hear(event, ask)
  }

  #hear(event: GroupEvent, ask: AskAnew): void {
    const { groupId, viewerId } = this.#seat
    hearEvent(event, { groupId, viewerId, place: this.#place, ask })
  }
}

const none = () => undefined
