import { beforeAll, describe, expect, it } from 'vitest'
import { throwawayStore } from '../../test/throwaway-store.ts'
import { daysAfter } from '../database/clock.ts'
import { plantStory } from './plant-story.ts'
import { stories } from './stories.ts'

type Row = Record<string, unknown>

/** A story's rows by table, as they would be planted at this moment. */
async function plantedAt(now: Date, slug: string): Promise<(table: string) => Row[]> {
  const tables = new Map<string, Row[]>()
  const insert = {
    async row(table: string, row: Row) {
      tables.set(table, [...(tables.get(table) ?? []), row])
    },
    exists: async () => false,
  }
  const story = stories.find(told => told.slug === slug)
  if (story) await plantStory({ insert, store: throwawayStore(), story, now }, new Map())
  return table => tables.get(table) ?? []
}

/** Every day of a week in which Ireland's clocks change, early or late. */
const moments = [0, 1, 2, 3, 4, 5, 6].map(day =>
  daysAfter(new Date(`2026-10-22T${day % 2 ? '00:10' : '23:50'}:00Z`), day),
)

const meeting = stories.filter(({ meetings }) => meetings).map(({ slug }) => slug)
const hour = 3_600_000
const at = (moment: unknown) => (moment instanceof Date ? moment.getTime() : NaN)

describe.each(meeting)('%s, on whatever day it is planted', slug => {
  let plantings: { now: Date; rows: (table: string) => Row[] }[]
  beforeAll(async () => {
    plantings = []
    for (const now of moments) plantings.push({ now, rows: await plantedAt(now, slug) })
  })

  it('meets again a few days later, on the day that it says, and met a few days before', () => {
    for (const { now, rows } of plantings) {
      const [group] = rows('groups')
      const days = rows('meetings').map(({ wall_date: day }) => `${String(day)}T12:00:00Z`)
      const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })
      for (const day of days) expect(group?.['rhythm']).toMatch(`${weekday.format(new Date(day))}s at `)
      const starts = rows('meetings').map(({ starts_at }) => at(starts_at) - now.getTime())
      const next = Math.min(...starts.filter(ahead => ahead > 0)) / hour
      expect(next).toBeGreaterThan(36)
      expect(next).toBeLessThan(24 * 7)
    }
  })

  it('has nobody come, answer or bring something who was not at the table then', () => {
    for (const { now, rows } of plantings) {
      const members = new Map(rows('members').map(row => [row['id'], row]))
      const meetings = new Map(rows('meetings').map(row => [row['id'], row]))
      const said = [...rows('rsvps'), ...rows('attendances'), ...rows('visitors')].map(row => ({
        ...row,
        when: row['said_at'],
        who: row['member_id'],
      }))
      const brought = rows('table_items').map(row => ({ ...row, when: row['put_at'], who: row['owner_id'] }))
      const wrong = [...said, ...brought].filter(row => {
        const member = members.get(row.who)
        const start = at(meetings.get((row as Row)['meeting_id'])?.['starts_at'])
        const end = member?.['ended_at'] ? at(member['ended_at']) : Infinity
        const [joined, when] = [at(member?.['joined_at']), at(row.when)]
        return !(joined <= when && joined <= start && start <= end && when <= now.getTime())
      })
      expect([now, wrong]).toEqual([now, []])
    }
  })

  it('brings to a meeting what was there to bring, and back what its owner wrote after it', () => {
    for (const { now, rows } of plantings) {
      const byId = (table: string) => new Map(rows(table).map(row => [row['id'], row]))
      const [meetings, threads, posts] = [byId('meetings'), byId('threads'), byId('posts')]
      const wrong = rows('table_items').filter(item => {
        const start = at(meetings.get(item['meeting_id'])?.['starts_at'])
        const thread = threads.get(item['thread_id'])
        const post = posts.get(item['written_back_post_id'])
        const isInTime =
          at(item['put_at']) < start && (!thread || at(thread['started_at']) <= at(item['put_at']))
        const isSettled = item['state'] === 'DISCUSSED' || item['state'] === 'CARRIED_OVER'
        const isPast =
          !isSettled || (at(item['settled_at']) > start && at(item['settled_at']) <= now.getTime())
        const isOwn = post?.['author_id'] === item['owner_id'] && post?.['thread_id'] === item['thread_id']
        const isAfter = at(post?.['written_at']) > start && isOwn
        return !(isInTime && isPast && (!post || isAfter))
      })
      expect([now, wrong.map(({ title }) => title)]).toEqual([now, []])
    }
  })

  it('leaves nothing undecided at a meeting that is closed', () => {
    for (const { now, rows } of plantings) {
      const closed = rows('meetings').flatMap(({ id, closed_at }) => (closed_at ? [id] : []))
      const left = rows('table_items').filter(
        ({ meeting_id, state }) => state === 'ON_THE_TABLE' && closed.includes(meeting_id),
      )
      expect([now, left]).toEqual([now, []])
    }
  })
})

it('is told of every table but the one that is still being set', () => {
  expect(stories.map(({ beingSet, meetings }) => Boolean(beingSet) !== Boolean(meetings))).toEqual(
    stories.map(() => true),
  )
})
