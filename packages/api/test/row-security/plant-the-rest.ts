import { randomUUID } from 'node:crypto'
import { insertRow } from '../insert-row.ts'
import type { World } from '../walk/world.ts'

/**
 * Rows for the tables that a walk leaves empty, what the machinery keeps and few groups ever choose, and rows that are
 * for still others: a proposal to release an admin, and whose hold somebody else hears.
 */
export async function plantTheRest({ database, secret }: World): Promise<void> {
  const { id: group_id, threadId, fewThreadId, meetings, memberIds } = secret
  const { admin, secondAdmin, member, newcomer } = memberIds
  const rows: [string, Record<string, unknown>][] = [
    ['evening_looks', { look_at: new Date() }],
    ['live_counters', { last: 1 }],
    ['live_events', { kind: 'READ', member_id: admin }],
    ['live_events', { kind: 'POST_ADDED', thread_id: fewThreadId, reach: 'NAMED' }],
    ['live_events', { kind: 'POST_ADDED', thread_id: threadId, reach: 'TABLE' }],
    ...[threadId, fewThreadId].map((thread_id): [string, Record<string, unknown>] => [
      'thread_meetings',
      { thread_id, meeting_id: meetings.meetingId, chosen_at: new Date() },
    ]),
    [
      'releases',
      {
        id: randomUUID(),
        member_id: secondAdmin,
        proposed_by_id: admin,
        reason: 'What was said here went out.',
      },
    ],
    ['facts', { id: randomUUID(), kind: 'RELEASE_PROPOSED', actor_id: admin, member_id: secondAdmin }],
    [
      'holds',
      {
        id: randomUUID(),
        sponsorship_id: secret.sponsorshipId,
        member_id: member,
        sponsor_id: secondAdmin,
        reason: 'We compete.',
        hearer_id: newcomer,
        raised_at: new Date(),
      },
    ],
    [
      'sponsorship_settings',
      {
        open_at_most: 1,
        consent_days: 7,
        invites_when_cleared: true,
        accompanied_days: 90,
        seats_soft: 12,
        seats_hard: 30,
      },
    ],
  ]
  // What numbers an event counts in the group that a door has set, and here none is open.
  await database.asSuperuser('set session_replication_role = replica')
  for (const [table, row] of rows) await insertRow(database, table, { group_id, ...row })
  await database.asSuperuser('reset session_replication_role')
}
