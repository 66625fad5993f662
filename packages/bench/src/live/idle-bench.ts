import { fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort } from '../free-port.ts'
import { usedBy } from '../processor-time.ts'
import { KeptProduct } from './kept-product.ts'
import { letIn } from './let-in.ts'
import { kilobytes, megabytes, memoryOf } from './memory.ts'
import { cookieOf, plantLive } from './plant-live.ts'
import { Stage } from './stage.ts'

/** What somebody costs who looks on while nothing happens, beside bare sockets. */
const { values } = parseArgs({ options: { subscriptions: { type: 'string', default: '10000' } } })
const membersOfAGroup = 20
const groups = Math.ceil(Math.min(Number(values.subscriptions), 10_000) / membersOfAGroup)
/** How long they are watched while nothing happens, in milliseconds. */
const watched = 20_000

const stage = await Stage.setUp()
const port = await freePort()
const product = new KeptProduct(stage, port, `http://127.0.0.1:${port}`)
const raw = fork(fileURLToPath(new URL('./raw-server.ts', import.meta.url)), [], {
  execArgv: ['--expose-gc'],
})
try {
  const [{ url: rawUrl }] = (await once(raw, 'message')) as [{ url: string }]
  const members = await plantLive(stage, { groups, members: membersOfAGroup, threads: 1 })
  const guests = members.map(member => ({ cookie: cookieOf(member), groupId: member.groupId }))
  await product.start()
  console.table({
    ws: await measure(raw, { url: rawUrl, origin: rawUrl, guests, isRaw: true }),
    product: await measure(product.child, { url: product.url, origin: product.url, guests, isRaw: false }),
  })
  console.log(`load ${loadavg().map(Math.round).join(' ')}`)
} finally {
  raw.kill('SIGKILL')
  await product.kill()
  await stage.takeDown()
}

async function measure(child: typeof raw, guests: Parameters<typeof letIn>[1]): Promise<object> {
  // The first few bring what is made once for all.
  const first = await letIn(stage.folder, { ...guests, guests: guests.guests.slice(0, 200) })
  await first.kill()
  const before = await memoryOf(child)
  const began = performance.now()
  const crowd = await letIn(stage.folder, guests)
  const seconds = (performance.now() - began) / 1_000
  const after = await memoryOf(child)
  const usedBefore = usedBy(child.pid ?? 0)
  await new Promise(resolve => setTimeout(resolve, watched))
  const idle = (usedBy(child.pid ?? 0) - usedBefore) / watched
  await crowd.kill()
  const left = await memoryOf(child)
  const many = guests.guests.length
  return {
    subscriptions: many,
    'seconds to come in': Math.round(seconds),
    'heap before, MB': megabytes(before.heap),
    'heap, MB': megabytes(after.heap),
    'heap after, MB': megabytes(left.heap),
    'resident, MB': megabytes(after.resident),
    'heap each, KB': kilobytes((after.heap - before.heap) / many),
    'resident each, KB': kilobytes((after.resident - before.resident) / many),
    'of a core while idle': Number(idle.toFixed(3)),
  }
}
