import type { EntityManager } from 'typeorm'
import { daysAfter } from '../database/clock.ts'
import { lifeCycle, type Rule, type Step } from './life-cycle.ts'
import { Sponsorship } from './sponsorship.ts'

type Change = Partial<Omit<Sponsorship, 'groupId' | 'id' | 'state'>>

/**
 * Moves a sponsorship on as the life cycle says. Its lock is held, and who may was asked.
 * @throws Error when it is no longer as it was read; that would be a fault of ours
 */
export async function takeStep(
  manager: EntityManager,
  step: Step,
  { groupId, id, state }: Sponsorship,
  change: Change = {},
): Promise<void> {
  const { from, to }: Rule = lifeCycle[step]
  if (!to || !from.includes(state)) throw new Error(`${step} leads nowhere from ${state}.`)
  const { affected } = await manager.update(Sponsorship, { groupId, id, state }, { ...change, state: to })
  if (affected !== 1) throw new Error(`A sponsorship was not moved on by ${step}.`)
}

/** For how many days a candidate's name and the words about them are kept after a no. */
const daysKeptAfterNo = 30

/** What is written down when a sponsorship ends without anybody having come: when, and when it is erased. */
export const endedAt = (now: Date) => ({ endedAt: now, dueAt: daysAfter(now, daysKeptAfterNo) })
