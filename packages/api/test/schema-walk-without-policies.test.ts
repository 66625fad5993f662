import { globSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { Seat, type FoundSeat } from '../src/database/seat.ts'
import { walkAsEveryone } from './walk/walk-as-everyone.ts'

/** A policy module in which every question is answered with yes. */
const sayingYes = vi.hoisted(() => async (original: () => Promise<object>) => {
  const policy = await original()
  return Object.fromEntries(
    Object.entries(policy).map(([name, value]) => [name, typeof value === 'function' ? () => true : value]),
  )
})

vi.mock('../src/drafts/draft-policy.ts', sayingYes)
vi.mock('../src/groups/group-policy.ts', sayingYes)
vi.mock('../src/groups/member-policy.ts', sayingYes)
vi.mock('../src/groups/release-policy.ts', sayingYes)
vi.mock('../src/inbox/settings/settings-policy.ts', sayingYes)
vi.mock('../src/invitations/invitation-policy.ts', sayingYes)
vi.mock('../src/meetings/afterwards/note-policy.ts', sayingYes)
vi.mock('../src/meetings/answers/answer-policy.ts', sayingYes)
vi.mock('../src/meetings/meeting-policy.ts', sayingYes)
vi.mock('../src/meetings/planning/planning-policy.ts', sayingYes)
vi.mock('../src/meetings/settings/settings-policy.ts', sayingYes)
vi.mock('../src/sponsorships/companion/companionship-policy.ts', sayingYes)
vi.mock('../src/sponsorships/companion/hand-over-policy.ts', sayingYes)
vi.mock('../src/sponsorships/consent/hold-policy.ts', sayingYes)
vi.mock('../src/sponsorships/sponsorship-policy.ts', sayingYes)
vi.mock('../src/table/table-policy.ts', sayingYes)
vi.mock('../src/threads/asks/ask-policy.ts', sayingYes)
vi.mock('../src/threads/life/life-policy.ts', sayingYes)
vi.mock('../src/threads/post-policy.ts', sayingYes)
vi.mock('../src/threads/thread-policy.ts', sayingYes)

describe('with every policy of the application saying yes, row security alone', () => {
  it('leaves no policy out', () => {
    const policies = globSync('src/**/*-policy.ts', { cwd: new URL('..', import.meta.url) })
    expect(policies.toSorted()).toEqual([
      'src/drafts/draft-policy.ts',
      'src/groups/group-policy.ts',
      'src/groups/member-policy.ts',
      'src/groups/release-policy.ts',
      'src/inbox/settings/settings-policy.ts',
      'src/invitations/invitation-policy.ts',
      'src/meetings/afterwards/note-policy.ts',
      'src/meetings/answers/answer-policy.ts',
      'src/meetings/meeting-policy.ts',
      'src/meetings/planning/planning-policy.ts',
      'src/meetings/settings/settings-policy.ts',
      'src/sponsorships/companion/companionship-policy.ts',
      'src/sponsorships/companion/hand-over-policy.ts',
      'src/sponsorships/consent/hold-policy.ts',
      'src/sponsorships/sponsorship-policy.ts',
      'src/table/table-policy.ts',
      'src/threads/asks/ask-policy.ts',
      'src/threads/life/life-policy.ts',
      'src/threads/post-policy.ts',
      'src/threads/thread-policy.ts',
    ])
  })

  // The seat too is found by the application: here it finds one for everybody, everywhere, as an admin.
  walkAsEveryone(async ({ server, secret, nextDoor }) => {
    const findSeat = server.database.findSeat.bind(server.database)
    server.database.findSeat = async (accountId, group): Promise<FoundSeat | null> => {
      const real = await findSeat(accountId, group)
      const isSecret = 'id' in group ? group.id === secret.id : group.slug === secret.slug
      if (real || !isSecret) return real
      const row = {
        id: secret.id,
        slug: nextDoor.slug,
        name: 'forged',
        purpose: '',
        what_it_is_not: '',
        rhythm: '',
        time_zone: 'UTC',
        meeting_name: '',
        being_set_until: null,
        charter_version: 1,
        founded_at: new Date().toISOString(),
      }
      const seat = new Seat({
        account_id: accountId,
        group_id: secret.id,
        member_id: nextDoor.memberIds.admin,
        role: 'ADMIN',
        standing: 'SETTLED',
        state: 'SEATED',
      })
      return { seat, pausedUntil: null, pauseReason: null, charterDueAt: null, groupRow: row }
    }
  }, false)
})
