import { eventually } from './eventually.ts'
import { askAs, type Ask } from './planted-table.ts'
import { openRawSocket, type RawSocket } from './raw-socket.ts'

const threadFields = `id title postCount lastPostAt confidence kind mode modeChangedAt closedAt restedAt pinnedAt discardedAt
  repliesCloseAt state askState author { id } lastSpeaker { id }`
const postFields = `id sequence body version editedAt takenBackAt author { id } reactions { reaction members { id } }
  mentions { id } inReplyTo { id excerpt } files { id kind name alt bytes width height path smallPath }`
const meetingFields = `id wallDate wallClock startsAt endsAt place link version state cancelledAt cancelReason movedFrom
  host { id } cancelledBy { id } rsvps { answer isRunningLate byStanding member { id } }
  visitors { firstName broughtBy { id } } attendances { presence member { id } }`
const memberFields = 'id name trade askMeAbout role standing endedAt'
const itemFields = 'id title mattersNow minutes state timesCarried version owner { id } writtenBack { id }'

const events = `subscription ($groupId: ID!) { groupEvents(groupId: $groupId) {
  resync inboxChanged tableOfMeetingId goneThreadId goneMeetingId readElsewhere { threadId readUpTo }
  post { ${postFields} } thread { ${threadFields} } meeting { ${meetingFields} } member { ${memberFields} } } }`

const threadsAtOnce = 5

type Noun = { id: string }
type Post = Noun & { mentions: Noun[] }
type Thread = Noun & { discardedAt: string | null }
type Member = Noun & { endedAt: string | null }
type Told = {
  resync: boolean
  inboxChanged: boolean
  tableOfMeetingId: string | null
  goneThreadId: string | null
  goneMeetingId: string | null
  readElsewhere: { threadId: string; readUpTo: number } | null
  post: Post | null
  thread: Thread | null
  meeting: Meeting | null
  member: Member | null
}

type Meeting = Noun & { attendances: { member: Noun }[] }
type MeetingWithTable = Meeting & { tableItems: Noun[] }

/** What is on somebody's screen, all pages of a group together, each noun by its id. */
export type Screen = {
  threads: Record<string, Thread>
  /** By their threads. */
  posts: Record<string, Record<string, Post>>
  meetings: Record<string, Meeting>
  members: Record<string, Member>
  readUpTo: Record<string, number>
  tables: Record<string, Noun[]>
  hasUnreadInbox: boolean
}

/** Somebody's screen, kept as it is by what they are told live, as a page would. */
export class LiveMirror {
  readonly #ask: Ask
  readonly #slug: string
  readonly #raw: RawSocket
  #screen!: Screen
  #taken = 0
  resyncs = 0

  private constructor(ask: Ask, slug: string, raw: RawSocket) {
    this.#ask = ask
    this.#slug = slug
    this.#raw = raw
  }

  static async open(
    url: string,
    cookie: string,
    { id, slug }: { id: string; slug: string },
  ): Promise<LiveMirror> {
    const raw = await openRawSocket(url, cookie)
    await raw.greet()
    raw.say({ id: 'mirror', type: 'subscribe', payload: { query: events, variables: { groupId: id } } })
    await raw.hears('next')
    const mirror = new LiveMirror(askAs(url, cookie), slug, raw)
    mirror.#screen = await mirror.fetchAnew()
    return mirror
  }

  /** Whether they may look on no more. */
  get isOver(): boolean {
    return this.#raw.heard.some(({ type }) => type === 'error')
  }

  /** What is on the screen as it was kept; it goes on with what would be fetched anew. */
  exchange(fetched: Screen): Screen {
    const kept = this.#screen
    this.#screen = fetched
    return kept
  }

  close(): void {
    this.#raw.socket.terminate()
  }

  /** Takes in all that was told up to `beat`, which is told to everybody as a change on the table of that id. */
  async takeIn(beat: string): Promise<void> {
    const told = () =>
      this.#raw.heard.flatMap(({ type, payload }) =>
        type === 'next' ? [(payload as { data: { groupEvents: Told } }).data.groupEvents] : [],
      )
    await eventually(() => {
      if (!this.isOver && !told().some(({ tableOfMeetingId }) => tableOfMeetingId === beat))
        throw new Error('Not yet.')
    }, 5)
    const all = told()
    const fresh = all.slice(this.#taken)
    this.#taken = all.length
    for (const event of fresh) await this.#take(event)
  }

  async #take(event: Told): Promise<void> {
    const { threads, posts, meetings, members, readUpTo } = this.#screen
    if (event.resync) {
      this.resyncs += 1
      this.#screen = await this.fetchAnew()
    }
    if (event.goneThreadId) this.#forget(event.goneThreadId)
    if (event.thread?.discardedAt) this.#forget(event.thread.id)
    else if (event.thread) {
      const { id } = event.thread
      // Their page is opened only now.
      posts[id] ??= (await this.#postsOf([id]))[id] ?? {}
      if (event.post) posts[id][event.post.id] = event.post
      threads[id] = event.thread
      readUpTo[id] ??= 0
    }
    if (event.meeting) {
      meetings[event.meeting.id] = inOrder(event.meeting)
      this.#screen.tables[event.meeting.id] ??= await this.#tableOf(event.meeting.id)
    }
    if (event.goneMeetingId) {
      delete meetings[event.goneMeetingId]
      delete this.#screen.tables[event.goneMeetingId]
    }
    if (event.member?.endedAt) this.#forgetMember(event.member.id)
    else if (event.member) members[event.member.id] = event.member
    if (event.readElsewhere && event.readElsewhere.threadId in threads)
      readUpTo[event.readElsewhere.threadId] = event.readElsewhere.readUpTo
    if (event.tableOfMeetingId && event.tableOfMeetingId in meetings)
      this.#screen.tables[event.tableOfMeetingId] = await this.#tableOf(event.tableOfMeetingId)
    if (event.inboxChanged) this.#screen.hasUnreadInbox = await this.#hasUnread()
  }

  #forget(threadId: string): void {
    delete this.#screen.threads[threadId]
    delete this.#screen.posts[threadId]
    delete this.#screen.readUpTo[threadId]
  }

  /** Whoever is gone is mentioned no more. */
  #forgetMember(memberId: string): void {
    delete this.#screen.members[memberId]
    for (const posts of Object.values(this.#screen.posts))
      for (const each of Object.values(posts))
        each.mentions = each.mentions.filter(({ id }) => id !== memberId)
  }

  /** Everything as a page that is opened now would show it. */
  async fetchAnew(): Promise<Screen> {
    const { group, viewer } = await this.#ask<{
      viewer: { hasUnreadInbox: boolean }
      group: {
        threads: { nodes: (Thread & { viewerReadUpTo: number })[] }
        members: Member[]
      }
    }>(
      `query ($slug: String!) { viewer { hasUnreadInbox } group(slug: $slug) {
        threads(first: 100) { nodes { ${threadFields} viewerReadUpTo } } members { ${memberFields} } } }`,
      { slug: this.#slug },
    )
    const threads = group.threads.nodes.map(({ viewerReadUpTo: _readUpTo, ...rest }) => rest)
    const meetings = await this.#meetings()
    return {
      threads: byId(threads),
      posts: await this.#postsOf(threads.map(({ id }) => id)),
      meetings: byId(meetings.map(({ tableItems: _items, ...rest }) => inOrder(rest))),
      members: byId(group.members),
      readUpTo: Object.fromEntries(group.threads.nodes.map(({ id, viewerReadUpTo }) => [id, viewerReadUpTo])),
      tables: Object.fromEntries(meetings.map(({ id, tableItems }) => [id, tableItems])),
      hasUnreadInbox: viewer.hasUnreadInbox,
    }
  }

  async #meetings(): Promise<MeetingWithTable[]> {
    const all: MeetingWithTable[] = []
    for (const only of ['COMING', 'PAST']) {
      const { group } = await this.#ask<{ group: { meetings: { nodes: MeetingWithTable[] } } }>(
        `query ($slug: String!) { group(slug: $slug) { meetings(first: 12, only: ${only}) { nodes { ${meetingFields} tableItems { ${itemFields} } } } } }`,
        { slug: this.#slug },
      )
      all.push(...group.meetings.nodes)
    }
    return all
  }

  /** By their threads, of as many in one question as may be asked for. */
  async #postsOf(threadIds: string[]): Promise<Screen['posts']> {
    const posts: Screen['posts'] = {}
    for (let from = 0; from < threadIds.length; from += threadsAtOnce) {
      const some = threadIds.slice(from, from + threadsAtOnce)
      const asked = some.map((id, at) => `t${at}: thread(id: "${id}") { ...Read }`).join(' ')
      const { group } = await this.#ask<{ group: Record<string, { posts: { nodes: Post[] } } | null> }>(
        `query ($slug: String!) { group(slug: $slug) { ${asked} } }
         fragment Read on Thread { posts(first: 30) { nodes { ${postFields} } } }`,
        { slug: this.#slug },
      )
      some.forEach((id, at) => (posts[id] = byId(group[`t${at}`]?.posts.nodes ?? [])))
    }
    return posts
  }

  async #tableOf(meetingId: string): Promise<Noun[]> {
    const { group } = await this.#ask<{ group: { meeting: { tableItems: Noun[] } | null } }>(
      `query ($slug: String!, $id: ID!) { group(slug: $slug) { meeting(id: $id) { tableItems { ${itemFields} } } } }`,
      { slug: this.#slug, id: meetingId },
    )
    return group.meeting?.tableItems ?? []
  }

  async #hasUnread(): Promise<boolean> {
    const { viewer } = await this.#ask<{ viewer: { hasUnreadInbox: boolean } }>(
      '{ viewer { hasUnreadInbox } }',
    )
    return viewer.hasUnreadInbox
  }
}

const byId = <Some extends Noun>(nouns: readonly Some[]): Record<string, Some> =>
  Object.fromEntries(nouns.map(noun => [noun.id, noun]))

/** By name they would stand, which a page knows of each member by itself. */
const inOrder = (meeting: Meeting): Meeting => ({
  ...meeting,
  attendances: meeting.attendances.toSorted((one, other) => one.member.id.localeCompare(other.member.id)),
})
