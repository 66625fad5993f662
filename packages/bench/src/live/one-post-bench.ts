import { loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { replySurely } from '../../../api/test/talkative.ts'
import { freePort } from '../free-port.ts'
import { KeptProduct } from './kept-product.ts'
import { letIn } from './let-in.ts'
import { cookieOf, plantLive, type LiveMember } from './plant-live.ts'
import { Stage } from './stage.ts'
import { subscribe } from './subscribe.ts'

/** How long it takes from the press of somebody who replies until 30 others have the post, among few and among many. */
const { values } = parseArgs({
  options: { open: { type: 'string', default: '5000' }, posts: { type: 'string', default: '200' } },
})
const membersOfAGroup = 30
const groups = Math.max(2, Math.round(Math.min(Number(values.open), 10_000) / membersOfAGroup))
const posts = Math.min(Number(values.posts), 2_000)

/** The sequence of the last post of the thread. */
let sequence = 1

const stage = await Stage.setUp()
const port = await freePort()
const product = new KeptProduct(stage, port, `http://127.0.0.1:${port}`)
try {
  const members = await plantLive(stage, { groups, members: membersOfAGroup, threads: 1 })
  await product.start()
  const { url } = product
  const table = members.slice(0, membersOfAGroup)
  const came = new Map<string, (at: number) => void>()
  for (const member of table) await lookOn(member, came)
  const among = async (open: number) => {
    await measure(table, came, 20)
    return { open, ...(await measure(table, came, posts)) }
  }
  const few = await among(table.length)
  const others = members
    .slice(membersOfAGroup)
    .map(member => ({ cookie: cookieOf(member), groupId: member.groupId }))
  const crowd = await letIn(stage.folder, { url, origin: url, guests: others, isRaw: false })
  const many = await among(members.length)
  await crowd.kill()
  console.table([few, many])
  console.log(`load ${loadavg().map(Math.round).join(' ')}`)
} finally {
  await product.kill()
  await stage.takeDown()
}

function lookOn(member: LiveMember, came: Map<string, (at: number) => void>): Promise<unknown> {
  const { url } = product
  return subscribe({
    url,
    origin: url,
    cookie: cookieOf(member),
    groupId: member.groupId,
    hear: event => {
      const told = /"sequence":(\d+)/.exec(event)?.[1]
      if (told) came.get(told)?.(performance.now())
    },
  })
}

/** Posts one after the other, and for each of the 30 how long it took, in milliseconds. */
async function measure(
  table: LiveMember[],
  came: Map<string, (at: number) => void>,
  many: number,
): Promise<object> {
  const took: number[] = []
  const answered: number[] = []
  const [first] = table
  const threadId = first?.threadIds[0] ?? ''
  for (let turn = 0; turn < many; turn += 1) {
    const member = table[turn % table.length]
    if (!member) break
    sequence += 1
    const all = Promise.withResolvers<void>()
    let still = table.length
    const began = performance.now()
    came.set(String(sequence), at => {
      took.push(at - began)
      still -= 1
      if (still === 0) all.resolve()
    })
    await replySurely(() => ({
      url: product.url,
      cookie: cookieOf(member),
      groupId: member.groupId,
      threadId,
    }))
    answered.push(performance.now() - began)
    await Promise.race([all.promise, wait(10_000)])
    if (still > 0) throw new Error(`${still} were not told within ten seconds.`)
    came.clear()
    await wait(20)
  }
  return {
    posts: many,
    'answered, p50': part(answered, 0.5),
    'answered, p99': part(answered, 0.99),
    'told, p50': part(took, 0.5),
    'told, p99': part(took, 0.99),
    'told, longest': part(took, 1),
  }
}

function part(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1))
}
