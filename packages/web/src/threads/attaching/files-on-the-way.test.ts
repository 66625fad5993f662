import { expect, test } from 'vitest'
import { FilesOnTheWay } from './files-on-the-way.ts'
import type { Arrival, SendFile } from './send-file.ts'

const place = { slug: 'harbour', groupId: 'group-1' }
const board = new File(['a whiteboard'], 'board.jpg', { type: 'image/jpeg' })
const there: Arrival = { step: 'there', kind: 'PICTURE' }

/** A road on which nothing arrives before the test says so. */
class Road {
  readonly sent: { id: string; onPart: (part: number) => void; arrive: (arrival: Arrival) => void }[] = []
  readonly found = new Map<string, Arrival | { step: 'gone' }>()

  readonly send: SendFile = (_place, id, _file, { onPart, signal }) =>
    new Promise(arrive => {
      signal.addEventListener('abort', () => arrive({ step: 'unreached' }))
      this.sent.push({ id, onPart, arrive })
    })

  readonly find = (_place: unknown, id: string) =>
    Promise.resolve(this.found.get(id) ?? { step: 'gone' as const })

  async arrive(arrival: Arrival): Promise<void> {
    this.sent.at(-1)?.arrive(arrival)
    await Promise.resolve()
    await Promise.resolve()
  }

  get ids(): string[] {
    return this.sent.map(({ id }) => id)
  }
}

function start() {
  const road = new Road()
  const files = new FilesOnTheWay(road.send, road.find)
  return { road, files, stepOf: (id: string) => files.states.get(id)?.step }
}

test('files go one after the other, in their order', async () => {
  const { road, files, stepOf } = start()
  files.add(place, 'one', board)
  files.add(place, 'two', board)
  expect([stepOf('one'), stepOf('two'), road.ids]).toEqual(['sending', 'waiting', ['one']])
  await road.arrive(there)
  expect([stepOf('one'), stepOf('two'), road.ids]).toEqual(['there', 'sending', ['one', 'two']])
})

test('how much of it went is told as it goes', () => {
  const { road, files } = start()
  const told: unknown[] = []
  files.listen(() => told.push(files.states.get('one')))
  files.add(place, 'one', board)
  road.sent[0]?.onPart(0.4)
  expect(told.at(-1)).toEqual({ step: 'sending', part: 0.4 })
})

test('one that is cancelled on its way is stopped, says nothing any more, and the next goes', async () => {
  const { road, files, stepOf } = start()
  files.add(place, 'one', board)
  files.add(place, 'two', board)
  files.forget('one')
  await road.arrive({ step: 'unreached' })
  road.sent[0]?.onPart(0.9)
  expect([stepOf('one'), stepOf('two'), road.ids]).toEqual([undefined, 'sending', ['one', 'two']])
})

test('what the network kept from arriving goes again when it is back, under the same id; what was refused does not', async () => {
  const { road, files, stepOf } = start()
  files.add(place, 'one', board)
  await road.arrive({ step: 'unreached' })
  files.add(place, 'two', board)
  await road.arrive({ step: 'refused', words: 'That is no picture.', canRetry: false })
  expect([stepOf('one'), stepOf('two')]).toEqual(['unreached', 'refused'])
  files.retryUnreached()
  expect([stepOf('one'), stepOf('two'), road.ids]).toEqual(['sending', 'refused', ['one', 'two', 'one']])
})

test('one that a closed page had chosen is looked for: it had arrived, or is to be chosen again', async () => {
  const { road, files, stepOf } = start()
  road.found.set('arrived', { step: 'there', kind: 'PAPER' })
  road.found.set('unknown', { step: 'unreached' })
  await Promise.all(['arrived', 'lost', 'unknown'].map(id => files.lookFor(place, id)))
  expect(['arrived', 'lost', 'unknown'].map(stepOf)).toEqual(['there', 'gone', 'unreached'])
  road.found.set('unknown', there)
  files.retryUnreached()
  await Promise.resolve()
  await Promise.resolve()
  expect(stepOf('unknown')).toBe('there')
})

test('one that is on its way is not looked for', async () => {
  const { files, stepOf } = start()
  files.add(place, 'one', board)
  await files.lookFor(place, 'one')
  expect(stepOf('one')).toBe('sending')
})
