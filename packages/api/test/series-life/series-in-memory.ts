import {
  movedTo,
  reconcile,
  type PlannedMeeting,
  type Reconciled,
  type SeriesPlan,
} from '../../src/meetings/planning/reconcile.ts'
import type { Hosting } from '../../src/meetings/planning/take-turns.ts'
import { spanOf } from '../../src/meetings/wall-time.ts'

export type Kept = PlannedMeeting & { movedAt: Date | null; sequence: number; answers: string[] }

/** A series with its meetings, as the tables keep them, and the clock. */
export class SeriesInMemory {
  series: SeriesPlan
  now: Date
  meetings: Kept[] = []
  hosting: Hosting = { here: new Set(), willing: [], lastTurns: new Map() }
  #made = 0

  constructor(series: SeriesPlan, now: Date) {
    this.series = series
    this.now = now
  }

  /** What is to be done now; the tables hand over only what is to come, or whose date is. */
  plan(): Reconciled {
    const day = new Date(this.now.getTime() - 3 * 86_400_000).toISOString().slice(0, 10)
    const standing = this.meetings.filter(
      ({ startsAt, seriesDate }) => startsAt > this.now || seriesDate >= day,
    )
    return reconcile(this.series, standing, this.hosting, this.now)
  }

  /** Does it. */
  keep(): Reconciled {
    const plan = this.plan()
    const { create, change, fallAway } = plan
    for (const id of fallAway) this.#set(id, { cancelledAt: this.now, fellAway: true }, true)
    for (const { id, set, isSeen } of change) this.#set(id, set, isSeen)
    for (const made of create) {
      const rest = { editedAt: null, movedFrom: null, movedAt: null, cancelledAt: null, fellAway: false }
      this.meetings.push({ ...made, ...rest, id: `meeting ${++this.#made}`, sequence: 0, answers: [] })
    }
    return plan
  }

  /** One that somebody can still move, change or cancel alone; null when there is none. */
  pick(nth: number): Kept | null {
    const open = this.meetings.filter(({ startsAt, cancelledAt }) => startsAt > this.now && !cancelledAt)
    return open[nth % Math.max(1, open.length)] ?? null
  }

  /** Somebody moves one of them; not into the past. */
  move(meeting: Kept, wallDate: string, wallTime: string): void {
    const span = spanOf(
      { date: wallDate, time: wallTime, timeZone: meeting.timeZone },
      meeting.durationMinutes,
    )
    if (span.startsAt <= this.now) return
    const { startsAt, endsAt } = span
    const moved = movedTo(startsAt, meeting, this.now)
    this.#set(meeting.id, { wallDate, wallTime, startsAt, endsAt, ...moved, editedAt: this.now }, true)
  }

  edit(meeting: Kept, change: Partial<Kept>): void {
    this.#set(meeting.id, { ...change, editedAt: this.now }, true)
  }

  #set(id: string, change: Partial<Kept>, isSeen: boolean): void {
    this.meetings = this.meetings.map(meeting =>
      meeting.id === id ? { ...meeting, ...change, sequence: meeting.sequence + (isSeen ? 1 : 0) } : meeting,
    )
  }
}
