import { keysUnder } from '../device-storage.ts'
import { asideOf, draftsOf, forgottenKey, heardKey } from '../draft-keys.ts'
import type { DraftPlace } from '../draft-on-this-device.ts'
import { saysTheSame } from '../draft.ts'
import { goesOnFrom } from './goes-on-from.ts'
import { keptUnder, layKept, readKept, type KeptDraft } from '../kept-draft.ts'
import { heardOf, noteHeard, type Heard } from '../heard.ts'
import { aboutOfKey } from './draft-about.ts'
import type { DraftsOnServer, ServerDraft } from './drafts-on-server.ts'

type Laid = Pick<DraftPlace, 'key' | 'groupId'>

const week = 7 * 86_400_000

/**
 * The drafts of one seat on this device and on the server, kept in step. One at a time on a device: what it knows of the
 * server is read and written in the storage all its windows share.
 */
export class DraftsInStep {
  /** What the server would not keep, as it was then. */
  private readonly refused = new Map<string, number>()
  /** Who tells of what windows wrote that are not here to say whether it is the newest. */
  private readonly witness = crypto.randomUUID()

  constructor(
    private readonly seatId: string,
    private readonly storage: Storage,
    private readonly server: DraftsOnServer,
    /** The windows that write on this very page: what they say now is the newest they have said. */
    private readonly windowsHere: ReadonlySet<string>,
  ) {}

  /** Tells the server all it has not heard: what is over, what was not chosen, and what is being written. */
  async tell(): Promise<void> {
    await this.tellForgotten()
    for (const address of keysUnder(this.storage, asideOf(this.seatId))) await this.tellAside(address)
    for (const address of keysUnder(this.storage, draftsOf(this.seatId))) await this.tellKept(address)
    await this.tellForgotten()
  }

  /** Lays what the server has of one place beside what is here, and takes away what was sent or thrown away elsewhere. */
  async ask({ key, groupId, slug }: DraftPlace): Promise<void> {
    const about = aboutOfKey(key)
    if (!about) return
    const before = keptUnder(this.storage, key)
    const drafts = await this.server.list(slug, about)
    const there = drafts.filter(({ id, isAside }) => !isAside && !this.isOver(id))
    for (const one of before)
      if (this.isHeard(one) && !there.some(({ id }) => id === one.strand)) this.letGo(key, one)
    for (const one of there) this.take({ key, groupId }, one)
  }

  private take({ key, groupId }: Laid, theirs: ServerDraft): void {
    const mine = keptUnder(this.storage, key).find(({ strand }) => strand === theirs.id)
    if (!mine) return this.layTheirs({ key, groupId }, theirs)
    const { version, keptAt } = this.heard(mine.strand)
    if (saysTheSame(mine.draft, theirs.draft))
      return this.note(mine.strand, { version: theirs.version, keptAt: mine.keptAt })
    // Something was written here since: whether it goes on from theirs is for the server to say.
    if (keptAt !== mine.keptAt || theirs.version <= version) return
    // Earlier words of the same window that came late: it says again what it says now.
    if (theirs.writer === mine.window && (this.isHere(mine) || goesOnFrom(mine.draft, theirs.draft)))
      return this.note(mine.strand, { version: theirs.version, keptAt: 0 })
    this.goOnFrom(key, mine, theirs)
  }

  /** What stands there now stands here as well. */
  private goOnFrom(key: string, mine: KeptDraft, theirs: ServerDraft): void {
    const taken = { ...mine, draft: theirs.draft, keptAt: mine.keptAt + 1, isFromElsewhere: true }
    layKept(this.storage, key, taken)
    this.note(mine.strand, { version: theirs.version, keptAt: taken.keptAt })
  }

  private layTheirs({ key, groupId }: Laid, { id, draft, version, keptAt }: ServerDraft): void {
    layKept(this.storage, key, { window: id, strand: id, groupId, keptAt, draft, isFromElsewhere: true })
    this.note(id, { version, keptAt })
  }

  private async tellForgotten(): Promise<void> {
    for (const address of keysUnder(this.storage, forgottenKey(this.seatId, ''))) {
      const strand = address.slice(address.lastIndexOf('/') + 1)
      const [groupId = '', window = ''] = (this.storage.getItem(address) ?? '').split('/')
      const { version, writer = window } = this.heard(strand)
      await this.server.forget({ groupId, strand, writer, version })
      this.storage.removeItem(heardKey(this.seatId, strand))
      this.storage.removeItem(address)
    }
  }

  private async tellAside(address: string): Promise<void> {
    await this.tellKept(address)
    const [kept] = readKept(address, this.storage.getItem(address))
    if (!kept) return this.storage.removeItem(address)
    if (this.isHeard(kept)) await this.server.setAside(kept.groupId, kept.strand)
    else if (Date.now() - kept.keptAt < week) return
    this.storage.removeItem(heardKey(this.seatId, kept.strand))
    this.storage.removeItem(address)
  }

  private async tellKept(address: string): Promise<void> {
    const key = address.slice(0, address.lastIndexOf('/'))
    const about = aboutOfKey(key)
    for (;;) {
      const [kept] = readKept(address, this.storage.getItem(address))
      if (!kept || !about || this.isHeard(kept) || this.refused.get(address) === kept.keptAt) return
      const { version, ...heard } = this.heard(kept.strand)
      const writer = this.isHere(kept) ? kept.window : this.witness
      // Before it is sent: whoever gives it up meanwhile has something to be forgotten.
      if (version === 0 || writer !== heard.writer) this.note(kept.strand, { ...heard, version, writer })
      const keeping = await this.server.keep(kept, about, version, writer)
      if (keeping.outcome === 'kept')
        this.note(kept.strand, { version: keeping.version, keptAt: kept.keptAt, writer })
      else if (keeping.outcome === 'refused') this.refused.set(address, kept.keptAt)
      else this.settle(address, key, kept, keeping.theirs)
    }
  }

  /**
   * The server has other words than this device knew. A browser that was ended at once comes back with what it had put on
   * the disk some seconds before: what the server has of the same writing may be newer, or older where its answer was lost.
   */
  private settle(address: string, key: string, sent: KeptDraft, theirs: ServerDraft): void {
    const [now] = readKept(address, this.storage.getItem(address))
    const isOneWriting = !theirs.isAside && now?.keptAt === sent.keptAt && !this.isHere(sent)
    if (isOneWriting && goesOnFrom(theirs.draft, sent.draft)) this.goOnFrom(key, now, theirs)
    else if (isOneWriting && goesOnFrom(sent.draft, theirs.draft))
      this.note(sent.strand, { version: theirs.version, keptAt: 0 })
    else this.goApart(address, key, sent, theirs)
  }

  /** Neither takes the other's place: these words go on in a strand of their own, beside theirs. */
  private goApart(address: string, key: string, sent: KeptDraft, theirs: ServerDraft): void {
    const [now] = readKept(address, this.storage.getItem(address))
    if (now?.strand === sent.strand) layKept(this.storage, key, { ...now, strand: crypto.randomUUID() })
    this.storage.removeItem(heardKey(this.seatId, sent.strand))
    const place = { key: key.replace('/aside/', '/draft/'), groupId: sent.groupId }
    if (!theirs.isAside && !this.isOver(theirs.id)) this.layTheirs(place, theirs)
  }

  /** It was sent or thrown away elsewhere, and nothing was written here since. */
  private letGo(key: string, { window, strand, keptAt }: KeptDraft): void {
    const address = `${key}/${window}`
    const [now] = readKept(address, this.storage.getItem(address))
    if (now?.keptAt !== keptAt) return
    this.storage.removeItem(address)
    this.storage.removeItem(heardKey(this.seatId, strand))
  }

  /** Given up here, which the server has not heard yet. */
  private isOver(strand: string): boolean {
    const aside = keysUnder(this.storage, asideOf(this.seatId))
    return (
      this.storage.getItem(forgottenKey(this.seatId, strand)) !== null ||
      aside.some(address => readKept(address, this.storage.getItem(address))[0]?.strand === strand)
    )
  }

  private isHere({ window }: KeptDraft): boolean {
    return this.windowsHere.has(window)
  }

  private isHeard({ strand, keptAt }: KeptDraft): boolean {
    return this.heard(strand).keptAt === keptAt
  }

  private heard(strand: string): Heard {
    return heardOf(this.storage, this.seatId, strand)
  }

  private note(strand: string, heard: Heard): void {
    noteHeard(this.storage, this.seatId, strand, heard)
  }
}
