import type { NoteReaders } from '../meetings/meeting-settings.ts'
import type { Moment } from './moment-before.ts'

/** Short names of the story's people, with spaces between: "priya dana". */
export type Names = string

/** How a group meets: once a week, and the next time always a few days after one looks. */
export type DemoMeetings = {
  /** Who planned it; they did before the first of the meetings that are told. */
  plannedBy: string
  /** In how many days the next one is, whatever day it is today: the first of these that is no Saturday or Sunday. */
  nextInDays: [number, ...number[]]
  /** How many there have been. */
  weeksPast: number
  at: `${number}:${number}`
  durationMinutes: number
  place: string
  link: string
  host: { always: string } | { inTurn: string[] }
  /** Who says once for every week that they come. */
  regulars: Names
  settings?: { allowsVisitors: boolean; noteReaders: `${NoteReaders}` }
  /** By week: 0 is the next, -1 the last. Of the others nothing is told but that they take place. */
  weeks: Record<number, DemoMeeting>
  /** In the order in which they were put on their tables. */
  items: DemoItem[]
}

/** One meeting of the story: who said that they would come, and what became of it. */
export type DemoMeeting = {
  going?: Names
  maybe?: Names
  cannot?: Names
  /** Who was there, and who was not, as far as somebody said: what people intended says nothing of it. */
  there?: Names
  away?: Names
  visitor?: { by: string; firstName: string }
  /** What stayed with them. */
  note?: { by: string; text: string }
  cancelled?: { by: string; daysAgo: number; reason: string }
}

/** Something somebody brings, from a thread or from nothing. */
export type DemoItem = {
  by: string
  put: Moment
  /** The thread's own title, where there is no other. */
  title?: string
  thread?: string
  mattersNow?: boolean
  minutes?: number
  /** The weeks on whose tables it lay, one after the other: at all but the last it was carried over. */
  weeks: [number, ...number[]]
  /** What became of it at the last of them; nothing yet. */
  became?: 'DISCUSSED' | 'TAKEN_OFF'
  /** Which post of the thread its owner brought back, counted from 1. */
  writtenBack?: number
}
