import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { faultsOfTelling, sumOfFaults, type Faults } from '../../../api/test/faults-of-telling.ts'
import { SteadyOnlooker } from '../../../api/test/steady-onlooker.ts'
import { freePort } from '../free-port.ts'
import { KeptProduct } from './kept-product.ts'
import { cookieOf, plantLive, type LiveMember } from './plant-live.ts'
import { SlowWriter } from './slow-writer.ts'
import { Stage } from './stage.ts'
import { Trouble } from './trouble.ts'
import { write } from './writers.ts'

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '20000' },
    /** No post is begun after so many minutes. */
    minutes: { type: 'string', default: '6' },
    groups: { type: 'string', default: '10' },
    members: { type: 'string', default: '20' },
    breaks: { type: 'string', default: '50' },
    kills: { type: 'string', default: '10' },
    /** Where the logs of the processes are kept. */
    logs: { type: 'string' },
  },
})
const atMost = (value: string, most: number) => Math.max(1, Math.min(Number(value), most))
const posts = atMost(values.posts, 100_000)
const minutes = atMost(values.minutes, 30)
const groups = atMost(values.groups, 50)
const membersOfAGroup = atMost(values.members, 30)
/** The first of each group is for those who write slowly. */
const threads = 5

const stage = await Stage.setUp()
const products: KeptProduct[] = []
const onlookers: SteadyOnlooker[] = []
let slow: SlowWriter | null = null
try {
  const members = await plantLive(stage, { groups, members: membersOfAGroup, threads })
  const ports = [await freePort(), await freePort()]
  const origin = `http://127.0.0.1:${ports[0]}`
  products.push(...ports.map(port => new KeptProduct(stage, port, origin)))
  await Promise.all(products.map(product => product.start()))
  slow = await SlowWriter.open(stage)
  onlookers.push(...members.map((member, at) => lookOn(member, origin, at)))
  await Promise.all(onlookers.map(({ looksOn }) => looksOn))

  const trouble = new Trouble({ stage, products, onlookers, slow, members })
  const plan = { breaks: atMost(values.breaks, 500), kills: atMost(values.kills, 50) }
  const began = performance.now()
  const written = await write({
    urls: products.map(({ url }) => url),
    members,
    posts,
    until: began + minutes * 60_000,
    wrote: count =>
      trouble.until(Math.max(count / posts, (performance.now() - began) / (minutes * 60_000)), plan),
  })
  const seconds = (performance.now() - began) / 1_000
  await trouble.settled()
  const faults = await judge(members)
  console.table({ 'posts written over HTTP': written, ...(await told(seconds, trouble)), ...faults })
} finally {
  if (values.logs) keepLogs(values.logs)
  for (const onlooker of onlookers) onlooker.stop()
  await slow?.close().catch(() => undefined)
  await Promise.all(products.map(product => product.kill()))
  await stage.takeDown()
}

function lookOn(member: LiveMember, origin: string, at: number): SteadyOnlooker {
  const urls = products.map(({ url }) => url)
  return new SteadyOnlooker({ urls, origin, cookie: cookieOf(member), groupId: member.groupId }, at)
}

/** What is wrong over all subscribers and threads; what is still on its way is waited for, half a minute at most. */
async function judge(members: LiveMember[]): Promise<Faults> {
  const rows = await stage.query<{ id: string; last: number }>(
    'select thread_id as id, count(*)::integer as last from posts group by thread_id',
  )
  const lasts = new Map(rows.map(({ id, last }) => [id, last]))
  const faultsOf = ({ told: came }: SteadyOnlooker, { threadIds }: LiveMember) =>
    threadIds.map(id => faultsOfTelling(came.get(id) ?? [], 2, lasts.get(id) ?? NaN))
  const faults = () =>
    sumOfFaults(onlookers.flatMap((each, at) => (members[at] ? faultsOf(each, members[at]) : [])))
  for (let tries = 0; tries < 60 && faults().missing > 0; tries += 1) await wait(500)
  return faults()
}

async function told(seconds: number, trouble: Trouble): Promise<object> {
  const [{ made, events } = { made: 0, events: 0 }] = await stage.query<{ made: number; events: number }>(
    `select (select count(*)::integer - count(distinct thread_id)::integer from posts) as made,
      (select sum(last)::integer from live_counters) as events`,
  )
  const endings = Map.groupBy(
    onlookers.flatMap(each => [...each.endings]),
    ([ending]) => ending,
  )
  return {
    'posts in the database': made,
    'seconds of writing': Math.round(seconds),
    'events noted': events,
    subscribers: onlookers.length,
    'posts told, all together': sum(
      onlookers.flatMap(each => [...each.told.values()].map(({ length }) => length)),
    ),
    'connections broken on purpose': trouble.broken,
    'the fewest of one subscriber': trouble.fewestBroken,
    'processes killed': trouble.killed,
    'processes asked to leave': trouble.left,
    'Postgres started anew': trouble.restarted,
    'transactions held open': trouble.heldOpen,
    'processes that ended by themselves': sum(products.map(({ faults }) => faults)),
    returns: sum(onlookers.map(({ returns }) => returns)),
    resyncs: sum(onlookers.map(({ resyncs }) => resyncs)),
    ...Object.fromEntries(
      [...endings].map(([ending, all]) => [`ended with ${ending}`, sum(all.map(([, times]) => times))]),
    ),
    load: loadavg()
      .map(load => load.toFixed(1))
      .join(' '),
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function keepLogs(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(stage.folder).filter(name => name.endsWith('.log')))
    copyFileSync(join(stage.folder, file), join(folder, file))
}
