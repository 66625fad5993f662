import type { MeetingSeries } from '../meeting-series.ts'

/** Who could look after the meetings of a series. */
export type Hosting = {
  /** The members who are not gone. */
  here: ReadonlySet<string>
  /** Of them, those who would take a turn, whoever offered first before the others. */
  willing: readonly string[]
  /** When each last looked after one of its meetings, or is going to. */
  lastTurns: ReadonlyMap<string, Date>
}

type Hosted = { hostId: string | null; isEdited: boolean; startsAt: Date }

/**
 * Gives out the meetings of a series in the order of time. Where those who are willing take turns, a meeting is for
 * whoever's turn is longest ago; one that has somebody keeps them, while they are here and willing.
 */
export class Turns {
  readonly #series: Pick<MeetingSeries, 'hostId' | 'rotatesHosts'>
  readonly #hosting: Hosting
  readonly #lastTurns: Map<string, Date>

  constructor(series: Pick<MeetingSeries, 'hostId' | 'rotatesHosts'>, hosting: Hosting) {
    this.#series = series
    this.#hosting = hosting
    this.#lastTurns = new Map(hosting.lastTurns)
  }

  /** Who looks after a meeting; one that was changed alone keeps whoever it has, while they are here. */
  hostOf({ hostId, isEdited, startsAt }: Hosted): string | null {
    const { here, willing } = this.#hosting
    const isHere = hostId !== null && here.has(hostId)
    if (isEdited && (isHere || hostId === null)) return hostId
    if (!this.#series.rotatesHosts) return this.#fixedHost()
    const keeps = isHere && willing.includes(hostId)
    const host = keeps ? hostId : this.#longestAgo()
    if (host !== null) this.#note(host, startsAt)
    return host
  }

  #fixedHost(): string | null {
    const { hostId } = this.#series
    return hostId !== null && this.#hosting.here.has(hostId) ? hostId : null
  }

  #longestAgo(): string | null {
    const last = (member: string) => this.#lastTurns.get(member)?.getTime() ?? -Infinity
    return this.#hosting.willing.toSorted((one, other) => compare(last(one), last(other)))[0] ?? null
  }

  #note(host: string, startsAt: Date): void {
    const last = this.#lastTurns.get(host)
    if (!last || last < startsAt) this.#lastTurns.set(host, startsAt)
  }
}

/** As -Infinity minus itself is no number. */
const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1)
