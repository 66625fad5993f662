import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import type { Database } from '../database/database.ts'
import type { Deployment } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { findCircumstances } from './circumstances-queries.ts'
import { eraseSponsorship } from './erase-sponsorship.ts'
import { lockSponsorship } from './lock-sponsorship.ts'
import { tellSponsor } from './sponsorship-letters.ts'
import { Sponsorship } from './sponsorship.ts'
import { endedAt, takeStep } from './take-step.ts'
import { restsUntil, waitsAtMost, whatIsDue, type Circumstances, type Due } from './what-is-due.ts'

type House = { database: Database } & Pick<Deployment, 'publicUrl' | 'clock'>
type Key = { groupId: string; id: string }

/** Does what is due about a group's proposals by now: rounds that end, rests that lapse, a no that is forgotten. */
export async function advanceSponsorships(house: House, groupId: string): Promise<void> {
  const ids: { id: string }[] = await house.database.asSystem('looking at deadlines', groupId, manager =>
    manager.query(
      `select id from sponsorships where group_id = $1 and (state in ('PROPOSED', 'HELD')
         or (state in ('WITHDRAWN', 'CLOSED', 'DECLINED', 'LAPSED') and due_at <= $2)) order by id`,
      [groupId, house.clock()],
    ),
  )
  for (const { id } of ids) await advanceSponsorship(house, { groupId, id })
}

/**
 * Does what is due about one. Two processes at once act once: what is due is asked anew behind the sponsorship's lock,
 * and what follows is written in the same transaction.
 */
export async function advanceSponsorship({ database, ...house }: House, key: Key): Promise<void> {
  await database.asSystem('a deadline', key.groupId, async manager => {
    const sponsorship = await lockSponsorship(manager, key)
    if (!sponsorship) return
    const now = house.clock()
    const circumstances = await findCircumstances(manager, sponsorship)
    const due = whatIsDue(sponsorship, circumstances, now)
    if (due) await doWhatIsDue[due]({ manager, house, sponsorship, circumstances, now })
    else await lookAgain(manager, sponsorship, circumstances)
  })
}

type Doing = {
  manager: EntityManager
  house: Omit<House, 'database'>
  sponsorship: Sponsorship
  circumstances: Circumstances
  now: Date
}

const doWhatIsDue: Record<Due, (doing: Doing) => Promise<void>> = {
  async WITHDRAW({ manager, sponsorship, now }) {
    await takeStep(manager, 'WITHDRAW', sponsorship, endedAt(now))
    await record(manager, 'SPONSORSHIP_WITHDRAWN', sponsorship)
  },
  async WAIT({ manager, sponsorship: { groupId, id, roundEndsAt } }) {
    const waitsUntil = roundEndsAt && waitsAtMost(roundEndsAt)
    await manager.update(Sponsorship, { groupId, id }, { waitsUntil, dueAt: waitsUntil })
  },
  async REST({ manager, house, sponsorship, circumstances, now }) {
    const dueAt = restsUntil(now, circumstances)
    await takeStep(manager, 'REST', sponsorship, { heldAt: now, dueAt })
    await record(manager, 'SPONSORSHIP_HELD', sponsorship)
    await tell(manager, house, 'SPONSORSHIP_HELD', sponsorship)
  },
  async CLEAR({ manager, house, sponsorship }) {
    await takeStep(manager, 'CLEAR', sponsorship, { dueAt: null })
    await record(manager, 'SPONSORSHIP_CLEARED', sponsorship)
    await tell(manager, house, 'SPONSORSHIP_CLEARED', sponsorship)
  },
  async LAPSE({ manager, house, sponsorship, now }) {
    await takeStep(manager, 'LAPSE', sponsorship, endedAt(now))
    await record(manager, 'SPONSORSHIP_LAPSED', sponsorship)
    await tell(manager, house, 'SPONSORSHIP_LAPSED', sponsorship)
  },
  ERASE: ({ manager, sponsorship, now }) => eraseSponsorship(manager, sponsorship, now),
}

/** Whoever held a proposal that rests may be gone meanwhile: then it is looked at earlier. */
async function lookAgain(
  manager: EntityManager,
  { groupId, id, heldAt, state, dueAt }: Sponsorship,
  circumstances: Circumstances,
): Promise<void> {
  if (state !== 'HELD' || !heldAt) return
  const again = restsUntil(heldAt, circumstances)
  if (dueAt?.getTime() !== again.getTime())
    await manager.update(Sponsorship, { groupId, id }, { dueAt: again })
}

type Told = 'SPONSORSHIP_HELD' | 'SPONSORSHIP_CLEARED' | 'SPONSORSHIP_LAPSED'

/** Nobody did it: the fact has no actor. */
function record(
  manager: EntityManager,
  kind: Told | 'SPONSORSHIP_WITHDRAWN',
  { groupId, id: subjectId, candidateName: name }: Sponsorship,
): Promise<void> {
  return recordFact(manager, { kind, groupId, subjectId, name })
}

async function tell(
  manager: EntityManager,
  house: Omit<House, 'database'>,
  kind: Told,
  sponsorship: Sponsorship,
): Promise<void> {
  const group = await manager.findOneByOrFail(Group, { id: sponsorship.groupId })
  await tellSponsor(manager, house, kind, { group, sponsorship })
}
