import { plantFact } from './plant-fact.ts'
import { memberOf, type Planting } from './planting.ts'
import type { DemoPerson } from './story.ts'

/** Plants one of the story's people, at the table or gone again. */
export async function plantMember(
  planting: Planting,
  key: string,
  person: DemoPerson,
  accountId: string,
): Promise<void> {
  const { insert, groupId, when } = planting
  const memberId = memberOf(planting, key)
  const endedAt = person.left ? when(person.left.when) : null
  await insert.row('members', {
    group_id: groupId,
    id: memberId,
    account_id: accountId,
    name: person.name,
    trade: person.trade,
    ask_me_about: person.askMeAbout,
    role: person.admin ? 'ADMIN' : 'MEMBER',
    standing: person.newcomer ? 'NEWCOMER' : 'SETTLED',
    is_founder: person.founder ?? false,
    shared_email: person.sharesEmail ? person.email : null,
    charter_version: 1,
    joined_at: when(person.joined),
    ended_at: endedAt,
    ended_as: endedAt && 'LEFT',
    leaves_name: person.left?.leavesName ?? false,
  })
  await plantFact(planting, { kind: 'MEMBER_JOINED', memberId, happenedAt: when(person.joined) })
  if (!endedAt) return
  await plantFact(planting, { kind: 'MEMBER_LEFT', actorId: memberId, memberId, happenedAt: endedAt })
}
