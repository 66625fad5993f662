import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { DrillLetters } from '../../test/mail-drill/drill-letters.ts'
import {
  refusedAddress,
  startFaultySink,
  type Fault,
  type FaultySink,
  type TakenCopy,
} from '../../test/mail-drill/faulty-mail-sink.ts'
import { MailWorkers, type Trouble } from '../../test/mail-drill/mail-workers.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'

let tables: TestDatabase
let letters: DrillLetters
let sink: FaultySink
let workers: MailWorkers
let stopTime: () => Promise<void>

beforeEach(async () => {
  stopTime = async () => undefined
  tables = await cloneDatabase()
  letters = new DrillLetters(tables)
  await letters.plant()
})
afterEach(async () => {
  await stopTime()
  await workers.stop()
  await sink.close()
  await tables.drop()
})

/** Numbers from 0 to 1 that are the same again for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const everyFault: Fault[] = [
  'DEFERS',
  'HANGS_AT_ADDRESS',
  'HANGS_AFTER_DATA',
  'DROPS_BEFORE_DATA',
  'DROPS_AFTER_DATA',
]

/** Each fault four times among conversations that go well, in an order of chance. */
function deckOfFaults(chance: () => number): () => Fault | undefined {
  const deck = [...Array(4)].flatMap(() => [...everyFault, undefined, undefined, undefined, undefined])
  return () => deck.splice(Math.floor(chance() * deck.length), 1)[0]
}

/** Lets jobs be tried again soon, and be handed on where they take longer than a second, until it is told to stop. */
function letTimePass(): () => Promise<void> {
  const over = new AbortController()
  const passing = (async () => {
    while (!over.signal.aborted) {
      await letters.hurry()
      await letters.freeJobs('1 second')
      await wait(300)
    }
  })()
  return async () => {
    over.abort()
    await passing
  }
}

/** Two jobs at a time are in a process's hands when something happens to it. */
const atOnce = 2

/** Whether the sender of a copy cannot have known, or not have kept, that it was taken. */
function isExcused(copy: TakenCopy, copies: TakenCopy[], troubles: Trouble[]): boolean {
  if (!copy.isAnswered) return true
  return troubles
    .filter(({ sender }) => sender === copy.sender)
    .some(({ at }) =>
      copies
        .filter(({ sender, at: taken }) => sender === copy.sender && taken <= at)
        .slice(-atOnce)
        .includes(copy),
    )
}

const groupedBy = (copies: TakenCopy[], key: (copy: TakenCopy) => string) => Object.groupBy(copies, key)

test('whatever the mail server does and whichever process dies, no letter is lost, and doubles are only those that nobody could know of', async () => {
  const seed = Number(process.env['DRILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  const chance = numbersFrom(seed)
  const one = <Item>(of: readonly Item[]) => of[Math.floor(chance() * of.length)] as Item
  const drill = `DRILL_SEED=${seed}`
  const patience = { attempt: 1_500, lease: 5_000 }
  sink = await startFaultySink(deckOfFaults(chance))
  workers = new MailWorkers({ tables, smtpUrl: sink.url, patience })
  await Promise.all([workers.start(), workers.start(), workers.start()])

  stopTime = letTimePass()
  const troubles = [workers.stall(one(workers.names), patience.lease + 1_000)]
  for (let round = 0; round < 8; round++) {
    const event = crypto.randomUUID()
    await Promise.all([letters.tellAll(event), letters.tellAll(event)])
    await wait(300 + chance() * 900)
    if (round % 3 === 2) troubles.push(sink.die(500))
    else if (workers.names.length > 0) {
      await workers.kill(one(workers.names))
      troubles.push(workers.start())
    }
  }
  await Promise.all(troubles)
  const all = await eventually(async () => {
    const states = await letters.states()
    expect(
      states.filter(({ isTold }) => !isTold),
      drill,
    ).toEqual([])
    return states
  })
  await stopTime()
  expect(workers.troubles.length, drill).toBeGreaterThan(2)

  const { copies } = sink
  expect(all, drill).toHaveLength(8 * 6)
  for (const { event, state, address } of all) {
    const refused = address === refusedAddress
    expect(state, drill).toBe(refused ? 'FAILED' : 'SENT')
    const ids = new Set(copies.filter(copy => copy.event === event).map(({ messageId }) => messageId))
    expect(ids.size, `${drill}: ${event}`).toBe(refused ? 0 : 1)
  }
  for (const [messageId, doubles = []] of Object.entries(groupedBy(copies, copy => copy.messageId))) {
    expect(new Set(doubles.map(({ event }) => event)).size).toBe(1)
    for (const double of doubles.slice(0, -1))
      expect(isExcused(double, copies, workers.troubles), `${drill}: ${messageId}`).toBe(true)
  }
  expect(new Set(sink.faults), drill).toEqual(new Set(everyFault))
})

test('two processes send a hundred letters once each, although the queue hands the jobs of one to the other', async () => {
  sink = await startFaultySink(() => undefined)
  workers = new MailWorkers({ tables, smtpUrl: sink.url })
  for (let event = 0; event < 20; event++) await letters.tellAll()
  await Promise.all([workers.start(), workers.start()])
  await eventually(async () => {
    await letters.freeJobs('0 seconds')
    expect((await letters.states()).filter(({ isTold }) => !isTold)).toEqual([])
  })
  const { copies } = sink
  expect(copies).toHaveLength(20 * 5)
  expect(new Set(copies.map(({ event }) => event)).size).toBe(20 * 5)
  expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(20 * 5)
  expect(new Set(copies.map(({ sender }) => sender)).size).toBe(2)
})
