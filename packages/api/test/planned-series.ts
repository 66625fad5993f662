import { randomUUID } from 'node:crypto'
import { daysFrom } from '../src/meetings/planning/dates-of-rhythm.ts'
import { dayIn } from '../src/meetings/wall-time.ts'
import { done } from './act.ts'
import type { PlantedMember, PlantedTable } from './planted-table.ts'

/** A day so many from today in Lisbon, as "2026-11-24". */
export const inDays = (days: number): string => daysFrom(dayIn('Europe/Lisbon', new Date()), days)

/** What a series is planned with: weekly from in two days on, at 6:30 in Lisbon, for an hour. */
export const usualSeries = () => ({
  rhythm: 'WEEKLY',
  startsOn: inDays(2),
  until: null as string | null,
  wallClock: '06:30',
  timeZone: 'Europe/Lisbon',
  durationMinutes: 60,
  place: 'The Anchor, back room',
  link: '',
  hostId: null as string | null,
  rotatesHosts: false,
})

export type SeriesWords = ReturnType<typeof usualSeries>

/** Plans a series through the front door. @returns its id */
export async function plannedSeries(
  table: Pick<PlantedTable, 'id'>,
  planner: PlantedMember,
  more: Partial<SeriesWords> = {},
): Promise<string> {
  const id = randomUUID()
  await done(planner, 'planSeries', { groupId: table.id, id, ...usualSeries(), ...more })
  return id
}

export type ToldMeeting = {
  id: string
  wallDate: string
  wallClock: string
  startsAt: string
  state: string
  version: number
  place: string
  movedFrom: string | null
  cancelReason: string | null
  viewerCanChange: boolean
  host: { id: string } | null
  series: { id: string } | null
  rsvps: { member: { id: string }; answer: string; byStanding: boolean; isFromBeforeMove: boolean }[]
}

/** The meetings to come as a member reads them, the soonest first. */
export async function meetingsToCome(
  { slug }: Pick<PlantedTable, 'slug'>,
  reader: PlantedMember,
): Promise<ToldMeeting[]> {
  const { group } = await reader.ask<{ group: { meetings: { nodes: ToldMeeting[] } } }>(
    `query ($slug: String!) { group(slug: $slug) { meetings(first: 12) { nodes {
       id wallDate wallClock startsAt state version place movedFrom cancelReason viewerCanChange
       host { id } series { id } rsvps { member { id } answer byStanding isFromBeforeMove } } } } }`,
    { slug },
  )
  return group.meetings.nodes
}
