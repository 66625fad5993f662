import { daysAfter } from '../database/clock.ts'
import { newId } from '../graphql/identifier.ts'
import { usualSettings } from '../sponsorships/sponsorship-settings.ts'
import { plantCompanionship } from './plant-companionship.ts'
import { plantFact } from './plant-fact.ts'
import { memberOf, type Planting } from './planting.ts'
import type { DemoComing } from './sponsorship-story.ts'
import type { DemoPerson } from './story.ts'
import { tellOfComing, tellOfCompanionGone, tellOfHandOver } from './tell-of-coming.ts'

/** For how long the two who have settled still had to confirm it, in days. */
const untilBothConfirmed = 3

/** Plants how one of the story's people came to the table, and how far they are accompanied. */
export async function plantComing(planting: Planting, key: string, person: DemoPerson): Promise<void> {
  await tellOfComing(planting, key, person)
  const { broughtInBy: coming } = person
  if (!coming) return
  const { insert, groupId, when } = planting
  const id = newId()
  const newcomerId = memberOf(planting, key)
  const sponsorId = memberOf(planting, coming.sponsor)
  const joined = when(person.joined)
  const moreDays = coming.extended ? 30 : 0
  const accompaniedUntil = daysAfter(joined, usualSettings.accompaniedDays + moreDays)
  const completesAt = daysAfter(accompaniedUntil, 30)
  const { state, endedAt } = whereItStands(person, accompaniedUntil, when)
  await insert.row('sponsorships', {
    group_id: groupId,
    id,
    sponsor_id: sponsorId,
    candidate_name: person.name,
    words: coming.words,
    state,
    newcomer_id: newcomerId,
    started_at: joined,
    ended_at: endedAt,
    why_come: coming.whyCome ?? null,
    not_here_for: coming.notHereFor ?? null,
    accompanied_until: accompaniedUntil,
    completes_at: completesAt,
    extended_at: coming.extended ? when(coming.extended) : null,
    due_at: state === 'ACTIVE' ? completesAt : null,
    companion_gone_at: coming.companionGone ? when(coming.companionGone) : null,
  })
  await insert.row('lineage', {
    group_id: groupId,
    newcomer_id: newcomerId,
    sponsor_id: sponsorId,
    sponsorship_id: id,
  })
  const confirmed = state === 'COMPLETED' ? endedAt : null
  const gone = coming.companionGone ? when(coming.companionGone) : endedAt
  await plantCompanionship(planting, { id, sponsorId, newcomerId, joined, gone, confirmed }, coming.page)
  const about = { memberId: newcomerId, name: person.name, subjectId: id }
  if (coming.extended) {
    await plantFact(planting, { kind: 'SPONSORSHIP_EXTENDED', ...about, happenedAt: when(coming.extended) })
  }
  if (confirmed) {
    await plantFact(planting, { kind: 'SPONSORSHIP_COMPLETED', ...about, happenedAt: confirmed })
  }
  await tellOfCompanionGone(planting, key, id, coming)
  await plantHandOver(planting, { sponsorshipId: id, key }, coming)
}

/** Who is new is accompanied, until they leave; of the others it is long done. */
function whereItStands({ newcomer, left }: DemoPerson, accompaniedUntil: Date, when: Planting['when']) {
  if (!newcomer) return { state: 'COMPLETED', endedAt: daysAfter(accompaniedUntil, untilBothConfirmed) }
  return left ? { state: 'ENDED', endedAt: when(left.when) } : { state: 'ACTIVE', endedAt: null }
}

/** Plants that a companion is gone, and who is asked to follow them. */
async function plantHandOver(
  planting: Planting,
  { sponsorshipId, key }: { sponsorshipId: string; key: string },
  { companionGone, handOver }: DemoComing,
): Promise<void> {
  const { insert, groupId, when } = planting
  if (companionGone) {
    const about = { memberId: memberOf(planting, key), subjectId: sponsorshipId }
    await plantFact(planting, { kind: 'COMPANION_GONE', ...about, happenedAt: when(companionGone) })
  }
  if (!handOver) return
  const id = newId()
  await insert.row('hand_overs', {
    group_id: groupId,
    id,
    sponsorship_id: sponsorshipId,
    to_member_id: memberOf(planting, handOver.to),
    proposed_by_id: memberOf(planting, handOver.by),
    reason: handOver.reason,
    proposed_at: when(handOver.when),
  })
  await tellOfHandOver(planting, key, id, handOver)
}
