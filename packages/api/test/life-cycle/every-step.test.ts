import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../../src/server/start-server.ts'
import { isPossible, lifeCycle, mayTake, type Part, type Step } from '../../src/sponsorships/life-cycle.ts'
import { openStates, SponsorshipState } from '../../src/sponsorships/sponsorship.ts'
import { act } from '../act.ts'
import { proveAddress, seatForm } from '../candidate.ts'
import { plantTable, type PlantedMember } from '../planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../test-database.ts'
import { startTestServer } from '../test-server.ts'
import { Visitor } from '../visitor.ts'
import { fingerprint } from '../walk/walk.ts'
import {
  afterANo,
  cast,
  invitationStates,
  joinedStates,
  plantSponsorship,
  type Actor,
  type Planted,
} from './planted-sponsorship.ts'
import { verbs } from './verb-of-step.ts'

let database: TestDatabase
let server: RunningServer
let stranger: PlantedMember

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database, { trustedProxies: ['127.0.0.1'] })
  const nextDoor = await plantTable(database, server.url, ['Nora Next'])
  stranger = nextDoor.members[0] as PlantedMember
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const states = Object.values(SponsorshipState)
const steps = Object.keys(lifeCycle) as Step[]
const actors = Object.keys(cast) as Actor[]
const byMembers = steps.filter(step => verbs[step])

/** Who came in by it is nobody to it before. */
function partsOf(actor: Actor, state: SponsorshipState): Set<Part> {
  return new Set(actor === 'newcomer' && !joinedStates.includes(state) ? [] : cast[actor])
}

/** Who holds it already cannot do so twice. */
const mayDo = (step: Step, state: SponsorshipState, actor: Actor) =>
  mayTake(step, state, partsOf(actor, state)) && !(step === 'HOLD' && partsOf(actor, state).has('HOLDER'))

/** With which word the table of the life cycle refuses. */
function refusal(step: Step, state: SponsorshipState, actor: Actor): string {
  if (!sees(actor, state)) return 'NOT_FOUND'
  const isTwice = step === 'HOLD' && partsOf(actor, state).has('HOLDER')
  return isPossible(step, state) && !isTwice ? 'NOT_ALLOWED' : 'NOT_NOW'
}

/** The whole table sees by what somebody came in; while it is open, those who are asked; after a no, few. */
function sees(actor: Actor, state: SponsorshipState): boolean {
  if (joinedStates.includes(state)) return true
  if (openStates.includes(state)) return actor !== 'newcomer' && actor !== 'otherNewcomer'
  return ['sponsor', 'admin', 'holdingAdmin', 'hearer'].includes(actor)
}

const isAdmin = (actor: Actor) => ['sponsor', 'admin', 'holdingAdmin'].includes(actor)

/** A hand-over is nobody's business but of those whom it concerns. */
const isConcerned = (actor: Actor) => isAdmin(actor) || actor === 'successor' || actor === 'newcomer'

/** Where a verb has a noun of its own, or something kinder to say, it refuses in its own words. */
function ownRefusal(step: Step, state: SponsorshipState, actor: Actor): string | undefined {
  if (step === 'TAKE_BACK' || step === 'INVITE') {
    if (!isAdmin(actor)) return 'NOT_ALLOWED'
  }
  if (step === 'TAKE_BACK') return invitationStates[state] ? 'ANSWERED' : 'NOT_FOUND'
  if (step === 'ANSWER_HAND_OVER' && !(joinedStates.includes(state) && isConcerned(actor))) return 'NOT_FOUND'
  if (step === 'CLOSE' && state === SponsorshipState.INVITED && sees(actor, state)) return 'INVITATION_IS_OUT'
  return undefined
}

async function attempt(planted: Planted, step: Step, { ask }: PlantedMember): Promise<string> {
  const verb = verbs[step]
  if (!verb) throw new Error(`No member takes the step ${step}.`)
  const { userErrors } = await act({ ask }, ...verb(planted))
  return userErrors.map(({ code }) => code).join(' ') || 'done'
}

async function stateOf({ sponsorshipId }: Planted): Promise<string | undefined> {
  const sql = 'select state from sponsorships where id = $1'
  return (await database.asSuperuser<{ state: string }>(sql, [sponsorshipId]))[0]?.state
}

test.each(states)(
  'in %s, whoever may not is refused with the right word, and nothing changes',
  async state => {
    const planted = await plantSponsorship(database, server.url, state)
    const before = await fingerprint(database, planted.table.id)
    const refused = byMembers.flatMap(step =>
      actors.filter(actor => !mayDo(step, state, actor)).map(actor => ({ step, actor })),
    )
    const expected = refused.map(({ step, actor }) => {
      const word = ownRefusal(step, state, actor) ?? refusal(step, state, actor)
      return `${step} by ${actor}: ${word}`
    })
    const answered: string[] = []
    for (const { step, actor } of refused) {
      answered.push(`${step} by ${actor}: ${await attempt(planted, step, planted.actors[actor])}`)
    }
    expect(answered).toEqual(expected)
    for (const step of byMembers)
      expect([step, await attempt(planted, step, stranger)]).toEqual([step, 'NOT_FOUND'])
    expect(await fingerprint(database, planted.table.id)).toEqual(before)
  },
)

const allowed = states.flatMap(state =>
  byMembers.flatMap(step =>
    actors.filter(actor => mayDo(step, state, actor)).map(actor => ({ state, step, actor })),
  ),
)

test.each(allowed)('in $state, $step is done by the $actor', async ({ state, step, actor }) => {
  const planted = await plantSponsorship(database, server.url, state)
  if (step === 'TAKE_OVER') await pauseTheSponsor(planted)
  expect(await attempt(planted, step, planted.actors[actor])).toBe('done')
  expect(await stateOf(planted)).toBe(lifeCycle[step].to ?? state)
})

/** Nobody takes over from a sponsor who is at the table. */
async function pauseTheSponsor({ actors: { sponsor } }: Planted): Promise<void> {
  await database.asSuperuser(
    `update members set paused_until = now() + interval '5 days', pause_reason = 'a rest' where id = $1`,
    [sponsor.id],
  )
}

test.each(states)('in %s, the candidate comes or declines only if they are invited', async state => {
  const to = (step: 'COME' | 'DECLINE') => (isPossible(step, state) ? lifeCycle[step].to : state)

  const declining = await plantSponsorship(database, server.url, state, 'PENDING')
  await new Visitor(server.url).post(`/i/${declining.code}/decline`)
  expect(await stateOf(declining)).toBe(to('DECLINE'))

  const coming = await plantSponsorship(database, server.url, state, 'PENDING')
  const candidate = new Visitor(server.url)
  const welcome = await candidate.get(`/i/${coming.code}`)
  expect(welcome.body.includes('Not for me, thank you')).toBe(isPossible('COME', state))
  if (isPossible('COME', state)) await proveAddress(candidate, database, coming.code, coming.email)
  await candidate.post(`/i/${coming.code}/seat`, seatForm)
  expect(await stateOf(coming)).toBe(to('COME'))
})

test('every state that is no end has a way out that somebody can take', () => {
  const ends = states.filter(state => !steps.some(step => lifeCycle[step].to && isPossible(step, state)))
  expect(ends.toSorted()).toEqual([...afterANo, 'COMPLETED', 'ENDED'].toSorted())
})

test('every state is reached from a proposal', () => {
  const reached = new Set<SponsorshipState>([SponsorshipState.PROPOSED])
  for (const from of reached) {
    for (const step of steps) {
      const { to } = lifeCycle[step]
      if (to && isPossible(step, from)) reached.add(to)
    }
  }
  expect([...reached].toSorted()).toEqual(states.toSorted())
})

test('the table of the life cycle is the one that was agreed on', () => {
  const moves = steps.flatMap(step => {
    const { from, to, by } = lifeCycle[step]
    return to ? [`${from.join(' or ')} -> ${to} by ${by.join(' or ')}`] : []
  })
  expect(moves).toEqual([
    'PROPOSED or HELD or CLEARED or INVITED -> WITHDRAWN by SPONSOR or CLOCK',
    'PROPOSED or HELD or CLEARED -> CLOSED by ADMIN or HEARER',
    'PROPOSED -> HELD by CLOCK',
    'PROPOSED or HELD -> CLEARED by CLOCK',
    'HELD or INVITED -> LAPSED by CLOCK',
    'CLEARED -> INVITED by ANY_ADMIN or CLOCK',
    'INVITED -> CLEARED by ANY_ADMIN or CLOCK',
    'INVITED -> DECLINED by CANDIDATE',
    'INVITED -> ACTIVE by CANDIDATE',
    'ACTIVE -> COMPLETED by CLOCK',
    'ACTIVE -> ENDED by CLOCK',
  ])
})
