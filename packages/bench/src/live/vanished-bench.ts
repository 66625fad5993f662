import { once } from 'node:events'
import { readdirSync, readlinkSync } from 'node:fs'
import { loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { replySurely } from '../../../api/test/talkative.ts'
import { freePort } from '../free-port.ts'
import { KeptProduct } from './kept-product.ts'
import { letIn } from './let-in.ts'
import { megabytes, memoryOf, type Memory } from './memory.ts'
import { cookieOf, plantLive, type LiveMember } from './plant-live.ts'
import { Stage } from './stage.ts'
import { subscribe } from './subscribe.ts'

/** What is left of those who are gone, round by round: some stop answering, others are cut off, one never reads. */
const { values } = parseArgs({
  options: { vanished: { type: 'string', default: '4000' }, rounds: { type: 'string', default: '5' } },
})
const membersOfAGroup = 20
const groups = Math.max(2, Math.round(Math.min(Number(values.vanished), 9_000) / membersOfAGroup) + 1)
const rounds = Math.max(1, Math.min(Number(values.rounds), 10))
/** Twice as long as the server waits between two pings, and a little. */
const longestSilence = 60_000

const stage = await Stage.setUp()
const port = await freePort()
const product = new KeptProduct(stage, port, `http://127.0.0.1:${port}`)
try {
  const members = await plantLive(stage, { groups, members: membersOfAGroup, threads: 1 })
  await product.start()
  // The first group stays, and talks; what it is told is in no round's way.
  const [stays, stalls] = members as [LiveMember, LiveMember]
  const { url } = product
  const rest = members.slice(membersOfAGroup)
  const guests = rest.map(member => ({ cookie: cookieOf(member), groupId: member.groupId }))
  let told = 0
  await subscribe({
    url,
    origin: url,
    cookie: cookieOf(stays),
    groupId: stays.groupId,
    hear: () => void (told += 1),
  })
  const table: object[] = [await row('before', await memoryOf(product.child))]
  for (let round = 1; round <= rounds; round += 1) {
    const stalled = await stall(stalls)
    const crowd = await letIn(stage.folder, { url, origin: url, guests, isRaw: false })
    const full = await memoryOf(product.child)
    const most = openSockets()
    await talk(stays, 800)
    // Odd rounds: nobody answers any more, as where a network is gone. Even rounds: the connections break.
    const isSilent = round % 2 === 1
    if (isSilent) crowd.child.kill('SIGSTOP')
    else await crowd.kill()
    const began = performance.now()
    // They are told this too, where they can be.
    for (let at = 0; at < rest.length; at += 5 * membersOfAGroup) await talk(rest[at] ?? stays, 1)
    while (openSockets() > 20 && performance.now() - began < longestSilence) await wait(500)
    const seconds = Math.round((performance.now() - began) / 1_000)
    const left = openSockets()
    await crowd.kill()
    const ending = await stalled()
    const after = await memoryOf(product.child)
    table.push({
      ...row(isSilent ? 'fell silent' : 'were cut off', after),
      'heap with all of them, MB': megabytes(full.heap),
      'sockets with them': most,
      'sockets left': left,
      'seconds until they were gone': seconds,
      'the stalled one': ending,
    })
  }
  console.table(table)
  console.log(`the one that stays was told ${told} times; load ${loadavg().map(Math.round).join(' ')}`)
} finally {
  await product.kill()
  await stage.takeDown()
}

function row(what: string, { heap, outside, resident }: Memory): object {
  return {
    round: what,
    'heap, MB': megabytes(heap),
    'outside the heap, MB': megabytes(outside),
    'resident, MB': megabytes(resident),
  }
}

/** Looks on, and reads nothing from then on. Answers what tells, in the end, how its socket was closed. */
async function stall(member: LiveMember): Promise<() => Promise<string>> {
  const { url } = product
  const socket = await subscribe({ url, origin: url, cookie: cookieOf(member), groupId: member.groupId })
  const closed = once(socket, 'close').then(([code]) => `was closed with ${String(code)}`)
  socket.pause()
  return async () => {
    socket.resume()
    const ending = await Promise.race([closed, wait(5_000).then(() => 'was still open')])
    socket.terminate()
    return ending
  }
}

/** Posts of 19,000 characters: many of them are more than the network of one machine takes in for who does not read. */
async function talk(member: LiveMember, posts: number): Promise<void> {
  const { groupId, threadIds } = member
  const cookie = cookieOf(member)
  const body = 'x'.repeat(19_000)
  for (let turn = 0; turn < posts; turn += 1)
    await replySurely(() => ({ url: product.url, cookie, groupId, threadId: threadIds[0] ?? '', body }))
}

function openSockets(): number {
  const folder = `/proc/${product.child.pid}/fd`
  return readdirSync(folder).filter(file => isSocket(`${folder}/${file}`)).length
}

function isSocket(file: string): boolean {
  try {
    return readlinkSync(file).startsWith('socket:')
  } catch {
    return false // It has just been closed.
  }
}
