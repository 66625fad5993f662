import { daysAfter } from '../database/clock.ts'
import { newId } from '../graphql/identifier.ts'
import { usualSettings } from '../sponsorships/sponsorship-settings.ts'
import { plantFact } from './plant-fact.ts'
import { plantLetter } from './plant-letter.ts'
import { memberOf, type Planting } from './planting.ts'
import type { DemoSponsorship } from './sponsorship-story.ts'
import { tellOfSponsorship } from './tell-of-sponsorship.ts'

/** For how long a round waits, a held proposal rests, and names are kept after a no, in days. */
const [longestWait, longestHold, keptAfterNo] = [14, 14, 30]

/** Plants a sponsorship by which nobody has come, with what the table said to it. */
export async function plantSponsorship(planting: Planting, told: DemoSponsorship): Promise<void> {
  const { insert, groupId, when } = planting
  const { candidate, now } = told
  const id = newId()
  const dates = datesOf(planting, told)
  await insert.row('sponsorships', {
    group_id: groupId,
    id,
    sponsor_id: memberOf(planting, told.sponsor),
    candidate_name: candidate.name,
    candidate_trade: candidate.trade,
    how_known: candidate.howKnown,
    business: candidate.business ?? '',
    words: told.words,
    state: now.state,
    started_at: when(told.proposed),
    close_reason: now.state === 'CLOSED' ? now.reason : null,
    round_ends_at: dates.roundEnds,
    waits_until: dates.waitsUntil,
    held_at: dates.held,
    ended_at: dates.ended,
    due_at: dates.due,
  })
  await plantWhatWasSaid(planting, id, told)
  await plantFacts(planting, id, told, dates)
  if (told.letter) await plantLetter(planting, id, told, dates.ended)
  await tellOfSponsorship(planting, id, told, dates)
}

type Dates = {
  roundEnds: Date
  waitsUntil: Date | null
  held: Date | null
  ended: Date | null
  due: Date | null
}

/** What follows from when it was proposed, and from what was said. */
function datesOf({ now: planted, when }: Planting, { proposed, answers, hold, now }: DemoSponsorship): Dates {
  const roundEnds = daysAfter(when(proposed), usualSettings.consentDays)
  const ended = 'ended' in now ? when(now.ended) : null
  const isOver = roundEnds <= planted && !(ended && ended < roundEnds)
  const toMeet = isOver && answers?.some(({ answer }) => answer === 'MEET_FIRST')
  const waitsUntil = toMeet ? daysAfter(roundEnds, longestWait) : null
  const held = isOver && hold && !hold.lifted ? roundEnds : null
  const due = ended
    ? daysAfter(ended, keptAfterNo)
    : now.state === 'PROPOSED'
      ? (waitsUntil ?? roundEnds)
      : now.state === 'HELD'
        ? daysAfter(roundEnds, longestHold)
        : null
  return { roundEnds, waitsUntil, held, ended, due }
}

async function plantWhatWasSaid(
  planting: Planting,
  sponsorshipId: string,
  { sponsor, answers = [], hold, address }: DemoSponsorship,
): Promise<void> {
  const { insert, groupId, when } = planting
  const ofIt = { group_id: groupId, sponsorship_id: sponsorshipId }
  for (const { by, answer, when: said } of answers) {
    const row = { member_id: memberOf(planting, by), answer, said_at: when(said) }
    await insert.row('consents', { ...ofIt, ...row })
  }
  if (hold) {
    await insert.row('holds', {
      ...ofIt,
      id: newId(),
      member_id: memberOf(planting, hold.by),
      sponsor_id: memberOf(planting, sponsor),
      reason: hold.reason,
      raised_at: when(hold.raised),
      lifted_at: hold.lifted ? when(hold.lifted) : null,
    })
  }
  if (!address) return
  const row = {
    email: address.email,
    given_by_id: memberOf(planting, sponsor),
    given_at: when(address.given),
  }
  await insert.row('sponsorship_addresses', { ...ofIt, ...row })
}

async function plantFacts(
  planting: Planting,
  id: string,
  { candidate, sponsor, now }: DemoSponsorship,
  { roundEnds, held, ended }: Dates,
): Promise<void> {
  const about = { name: candidate.name, subjectId: id }
  const sponsorId = memberOf(planting, sponsor)
  const proposed = daysAfter(roundEnds, -usualSettings.consentDays)
  await plantFact(planting, {
    kind: 'CANDIDATE_PROPOSED',
    actorId: sponsorId,
    ...about,
    happenedAt: proposed,
  })
  if (held) await plantFact(planting, { kind: 'SPONSORSHIP_HELD', ...about, happenedAt: held })
  if (['CLEARED', 'INVITED', 'DECLINED', 'LAPSED'].includes(now.state))
    await plantFact(planting, { kind: 'SPONSORSHIP_CLEARED', ...about, happenedAt: roundEnds })
  if (ended && now.state === 'WITHDRAWN')
    await plantFact(planting, {
      kind: 'SPONSORSHIP_WITHDRAWN',
      actorId: sponsorId,
      ...about,
      happenedAt: ended,
    })
  // Nobody is told who closed it: in a group of eight it would tell who could not speak freely.
  if (ended && now.state === 'CLOSED')
    await plantFact(planting, { kind: 'SPONSORSHIP_CLOSED', ...about, happenedAt: ended })
}
