import { randomUUID } from 'node:crypto'
import type { Ground, MemberIds } from './ground.ts'
import { plantPerson, type Person } from '../planted-person.ts'
import type { TestDatabase } from '../test-database.ts'
import type { Canaries } from './canaries.ts'

/** Who belongs to the group, or did. */
export type PlantedMembers = {
  admin: Person
  member: Person
  /** Came not long ago, and is not settled yet. */
  newcomer: Person
  paused: Person
  released: Person
  secondAdmin: Person
  memberIds: MemberIds
}

/** Plants one of each kind of member, who are signed in. */
export async function plantMembers(
  database: TestDatabase,
  { groupId, insert, canary }: Omit<Ground<keyof Canaries, never>, 'memberIds'>,
): Promise<PlantedMembers> {
  const email = () => `${canary('nobody')}@example.org`
  const join = async (person: Person, more: Record<string, unknown>) => {
    const memberId = randomUUID()
    await insert('members', {
      group_id: groupId,
      id: memberId,
      account_id: person.accountId,
      name: canary(more['ended_at'] ? 'gone' : 'table'),
      trade: canary(more['ended_at'] ? 'gone' : 'table'),
      ask_me_about: canary(more['ended_at'] ? 'gone' : 'table'),
      standing: 'SETTLED',
      charter_version: 1,
      ...more,
    })
    return memberId
  }
  const admin = await plantPerson(database, email())
  const secondAdmin = await plantPerson(database, email())
  const member = await plantPerson(database, `${canary('table')}@example.org`)
  const newcomer = await plantPerson(database, email())
  const paused = await plantPerson(database, email())
  const released = await plantPerson(database, email())
  const later = new Date(Date.now() + 86_400_000)
  const memberIds = {
    admin: await join(admin, { role: 'ADMIN', is_founder: true }),
    secondAdmin: await join(secondAdmin, { role: 'ADMIN', is_founder: true }),
    member: await join(member, { shared_email: member.email }),
    newcomer: await join(newcomer, { standing: 'NEWCOMER' }),
    paused: await join(paused, { paused_until: later, pause_reason: canary('admins') }),
    released: await join(released, {
      ended_at: new Date(),
      ended_as: 'RELEASED',
      end_reason: canary('nobody'),
    }),
  }

  return { admin, secondAdmin, member, newcomer, paused, released, memberIds }
}
