import { beforeEach, describe, expect, test } from 'vitest'
import { draftKeys, forgottenKey } from '../draft-keys.ts'
import { DraftOnThisDevice } from '../draft-on-this-device.ts'
import { emptyDraft, type Draft } from '../draft.ts'
import { keptUnder, layKept } from '../kept-draft.ts'
import { asideKey } from '../draft-keys.ts'
import { RoomyStorage } from '../roomy-storage.ts'
import { draftAsSent, draftOutOf } from './draft-as-sent.ts'
import { DraftsInStep } from './drafts-in-step.ts'
import { ServerInMemory } from './server-in-memory.ts'

const seat = 'seat-of-dana'
const key = draftKeys.reply(seat, 'thread-1')
const place = { key, groupId: 'harbour', slug: 'harbour-street' }
const words = (body: string): Draft => ({ ...emptyDraft, body })

/** A device with its own storage, on which windows are opened and closed. */
class Device {
  readonly storage = new RoomyStorage()
  private readonly windows = new Set<string>()
  private inStep: DraftsInStep

  constructor(private readonly known: ServerInMemory) {
    this.inStep = new DraftsInStep(seat, this.storage, known, this.windows)
  }

  open(): DraftOnThisDevice {
    const window = new DraftOnThisDevice(place, this.storage)
    this.windows.add(window.window)
    return window
  }

  /** Its pages are opened anew: what they had under way is never answered. */
  reload(): void {
    this.windows.clear()
    this.inStep = new DraftsInStep(seat, this.storage, this.known, this.windows)
  }

  /** Its browser is ended at once, and comes back with what had been put on the disk before. */
  crash(onDisk: Record<string, string>): void {
    this.storage.clear()
    for (const [name, stored] of Object.entries(onDisk)) this.storage.setItem(name, stored)
    this.reload()
  }

  tell = () => this.inStep.tell()
  ask = () => this.inStep.ask(place)
  kept = () => keptUnder(this.storage, key).map(({ draft }) => draft.body)

  /** What the page does with those that were not chosen. */
  setAside(body: string): void {
    for (const one of keptUnder(this.storage, key))
      if (one.draft.body === body) {
        layKept(this.storage, asideKey(key), one)
        this.storage.removeItem(`${key}/${one.window}`)
      }
  }
}

let server: ServerInMemory
let desk: Device
let phone: Device

beforeEach(() => {
  server = new ServerInMemory()
  desk = new Device(server)
  phone = new Device(server)
})

async function typeOn(device: Device, body: string): Promise<DraftOnThisDevice> {
  const window = device.open()
  window.keep(words(body))
  await device.tell()
  return window
}

describe('what is written on one device', () => {
  test('is there on another, in the same strand', async () => {
    await typeOn(desk, 'I did')
    await phone.ask()
    const there = phone.open()
    expect(there.draft).toEqual(words('I did'))
    there.keep(words('I did too'))
    await phone.tell()
    expect(server.bodies()).toEqual(['I did too'])
    await desk.ask()
    expect(desk.open().draft).toEqual(words('I did too'))
  })

  test('is shown in a window of the other that is open, where nothing was written in it', async () => {
    const there = phone.open()
    await typeOn(desk, 'I did')
    await phone.ask()
    there.hear()
    expect(there.draft).toEqual(words('I did'))
    expect(there.others).toEqual([])
  })

  test('stands beside what was written on the other meanwhile, and neither is lost', async () => {
    await typeOn(desk, 'I did')
    await phone.ask()
    const there = phone.open()
    await typeOn(desk, 'I did too')
    there.keep(words('I did not'))
    await phone.tell()
    there.hear()
    expect(there.draft).toEqual(words('I did not'))
    expect(there.others.map(({ draft, isFromElsewhere }) => [draft.body, isFromElsewhere])).toEqual([
      ['I did too', true],
    ])
    expect(server.bodies()).toEqual(['I did not', 'I did too'])
  })

  test('and sent there is gone from the other, where nothing was written since', async () => {
    const here = await typeOn(desk, 'I did')
    await phone.ask()
    const there = phone.open()
    there.clear()
    await phone.tell()
    await desk.ask()
    here.hear()
    expect(here.draft).toEqual(emptyDraft)
    expect(desk.storage.length).toBe(0)
    expect(server.bodies()).toEqual([])
  })

  test('and sent there stays on the other, where it went on meanwhile', async () => {
    const here = await typeOn(desk, 'I did')
    await phone.ask()
    phone.open().clear()
    await phone.tell()
    here.keep(words('I did too'))
    await desk.ask()
    await desk.tell()
    here.hear()
    expect(here.draft).toEqual(words('I did too'))
    expect(server.bodies()).toEqual(['I did too'])
  })

  test('is not forgotten by another that sends what it was before', async () => {
    const here = await typeOn(desk, 'I did')
    await phone.ask()
    phone.open().keep(words('I did too'))
    await phone.tell()
    here.clear()
    await desk.tell()
    expect(server.bodies()).toEqual(['I did too'])
  })
})

describe('a network that fails', () => {
  test('loses nothing, and what is told later is told once', async () => {
    const here = desk.open()
    here.keep(words('I did'))
    server.isReached = false
    await expect(desk.tell()).rejects.toThrow('not reached')
    server.isReached = true
    await desk.tell()
    await desk.tell()
    expect(server.bodies()).toEqual(['I did'])
    expect(server.keepings).toBe(1)
  })

  test('whose answers are lost makes nobody go apart from themselves', async () => {
    const here = desk.open()
    here.keep(words('I did'))
    server.losesAnswers = true
    await expect(desk.tell()).rejects.toThrow('lost')
    here.keep(words('I did too'))
    await expect(desk.tell()).rejects.toThrow('lost')
    server.losesAnswers = false
    await desk.tell()
    expect(server.bodies()).toEqual(['I did too'])
    expect(desk.kept()).toEqual(['I did too'])
  })

  test('and brings early words of a window after its later ones takes nothing back from it', async () => {
    const here = desk.open()
    here.keep(words('I did'))
    const [early] = keptUnder(desk.storage, key)
    if (!early) throw new Error('Nothing is kept.')
    here.keep(words('I did too'))
    await desk.tell()
    await server.keep(early, { place: 'REPLY', aboutId: 'thread-1' }, 0, here.window)
    expect(server.bodies()).toEqual(['I did'])
    await desk.ask()
    here.hear()
    expect(here.draft).toEqual(words('I did too'))
    await desk.tell()
    expect(server.bodies()).toEqual(['I did too'])
    expect(desk.kept()).toEqual(['I did too'])
  })

  test('lets what is over be told later: also what was taken over from a closed window', async () => {
    await typeOn(desk, 'I did')
    server.isReached = false
    desk.open().keep(words(''))
    await expect(desk.tell()).rejects.toThrow('not reached')
    expect(server.bodies()).toEqual(['I did'])
    server.isReached = true
    await desk.ask()
    expect(desk.kept()).toEqual([])
    await desk.tell()
    expect(server.bodies()).toEqual([])
    expect(desk.storage.length).toBe(0)
  })
})

describe('what is cleared, and its page opened anew at once', () => {
  /** As the device looks and what the server has, once all is asked and told. */
  const inTheEnd = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await desk.ask()
      await desk.tell()
    }
    return { here: desk.open().draft.body, there: server.bodies() }
  }

  test('stays cleared where the last that was told of it was told by another page, and its answer did not come', async () => {
    desk.open().keep(words('I did'))
    desk.reload()
    const again = desk.open()
    server.losesAnswers = true
    await expect(desk.tell()).rejects.toThrow('lost')
    server.losesAnswers = false
    again.keep(words(''))
    desk.reload()
    expect(await inTheEnd()).toEqual({ here: '', there: [] })
  })

  test('takes nothing along that was written on in it elsewhere meanwhile', async () => {
    const here = await typeOn(desk, 'I did')
    await phone.ask()
    here.keep(words(''))
    desk.reload()
    await desk.tell()
    phone.open().keep(words('I did too'))
    await phone.tell()
    expect(await inTheEnd()).toEqual({ here: 'I did too', there: ['I did too'] })
  })
})

describe('a browser that is ended at once comes back with what it had some seconds before', () => {
  const writtenThenLost = async (...bodies: [string, ...string[]]) => {
    const here = await typeOn(desk, bodies[0])
    const onDisk = { ...desk.storage.asObject() }
    for (const body of bodies.slice(1)) {
      here.keep(words(body))
      await desk.tell()
    }
    return onDisk
  }

  test('and goes on from the newer words that the server has', async () => {
    desk.crash(await writtenThenLost('I', 'I did', 'I did too'))
    const again = desk.open()
    await desk.ask()
    again.hear()
    await desk.tell()
    expect(again.draft).toEqual(words('I did too'))
    expect(server.bodies()).toEqual(['I did too'])
  })

  test('and takes nothing back from the server, also where no form asks what is there', async () => {
    const here = desk.open()
    here.keep(words('I'))
    await desk.tell()
    here.keep(words('I did'))
    const onDisk = { ...desk.storage.asObject() }
    await desk.tell()
    here.keep(words('I did too'))
    await desk.tell()
    desk.crash(onDisk)
    await desk.tell()
    expect(server.bodies()).toEqual(['I did too'])
    expect(desk.open().draft).toEqual(words('I did too'))
  })

  test('and brings what the server has not heard, though an answer was lost', async () => {
    const here = await typeOn(desk, 'I')
    here.keep(words('I did'))
    server.losesAnswers = true
    await expect(desk.tell()).rejects.toThrow('lost')
    server.losesAnswers = false
    here.keep(words('I did too'))
    desk.crash({ ...desk.storage.asObject() })
    await desk.tell()
    expect(server.bodies()).toEqual(['I did too'])
    expect(desk.kept()).toEqual(['I did too'])
  })

  test('and lays other words beside those of the server, where neither goes on from the other', async () => {
    const here = await typeOn(desk, 'I')
    here.keep(words('I did not'))
    const onDisk = { ...desk.storage.asObject() }
    here.keep(words('I did too'))
    await desk.tell()
    desk.crash(onDisk)
    await desk.tell()
    expect(server.bodies()).toEqual(['I did not', 'I did too'])
    expect(desk.kept().toSorted()).toEqual(['I did not', 'I did too'])
  })
})

test('what was not chosen is set aside, and neither offered again nor lost', async () => {
  await typeOn(desk, 'I did')
  const there = phone.open()
  there.keep(words('I did not'))
  await phone.ask()
  phone.setAside('I did')
  there.hear()
  await phone.tell()
  await phone.ask()
  await desk.ask()
  expect(there.others).toEqual([])
  expect(server.setAsideBodies()).toEqual(['I did'])
  expect(server.bodies()).toEqual(['I did not'])
  expect(desk.open().draft).toEqual(words('I did not'))
})

test('what the server refuses stays on the device, and is not asked again before it changes', async () => {
  const here = desk.open()
  server.isFull = true
  here.keep(words('I did'))
  await desk.tell()
  await desk.tell()
  expect(server.keepings).toBe(1)
  server.isFull = false
  here.keep(words('I did too'))
  await desk.tell()
  expect(server.bodies()).toEqual(['I did too'])
})

test('a draft comes back from the server with all its form held', () => {
  const draft: Draft = {
    title: 'A question',
    body: 'The rest of it',
    inReplyToId: 'post-3',
    fromVersion: 2,
    sentAs: { threadId: 'thread-9', postId: 'post-9' },
    files: [{ id: 'file-1', kind: 'PICTURE', name: 'board.jpg', alt: 'Three boxes' }],
    fields: { name: 'Ada', trade: 'joiner' },
    choices: { kind: 'TALK', confidence: 'NAMED', readers: 'a b' },
    refusal: null,
  }
  expect(draftOutOf(draftAsSent(draft))).toEqual(draft)
  expect(draftOutOf({ title: '', body: 'x', rest: '{' })).toEqual(words('x'))
  const ten = Array.from({ length: 10 }, () => ({
    id: crypto.randomUUID(),
    kind: 'PICTURE' as const,
    name: 'x'.repeat(200),
    alt: '象'.repeat(500),
  }))
  expect(draftAsSent({ ...draft, files: ten }).rest.length).toBeLessThan(20_000)
})

/** Numbers that look like chance and are the same for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('two devices with three windows each', () => {
  test.each(Array.from({ length: 300 }, (_, seed) => seed + 1))(
    'lose no word that was not thrown away, whatever happens, seed %i',
    async seed => {
      const pick = chance(seed)
      const devices = [desk, phone]
      const windows = devices.map(device => [device.open(), device.open(), device.open()])
      let count = 0
      for (let step = 0; step < 40; step++) {
        const at = pick(2)
        const device = devices[at] as Device
        const among = windows[at] as DraftOnThisDevice[]
        const which = pick(3)
        const window = among[which] as DraftOnThisDevice
        const tells = () => device.tell().catch(() => undefined)
        const act = pick(8)
        if (act < 3) {
          const before = device.storage.asObject()
          window.keep(words(`${window.draft.body} w${++count}`.trim()))
          hearIn(device, among, window, before)
        } else if (act === 3) await tells()
        else if (act === 4) {
          await device.ask().catch(() => undefined)
          for (const one of among) one.hear()
        } else if (act === 5) among[which] = device.open()
        else if (act === 6) server.isReached = pick(3) > 0
        else server.losesAnswers = pick(4) === 0
      }
      server.isReached = true
      server.losesAnswers = false
      for (const device of [...devices, ...devices]) {
        await device.tell()
        await device.ask()
      }
      const all = [...server.bodies(), ...server.setAsideBodies()].join(' ').split(' ')
      const lost = Array.from({ length: count }, (_, at) => `w${at + 1}`).filter(word => !all.includes(word))
      expect(lost).toEqual([])
      expect(desk.kept().toSorted()).toEqual(server.bodies())
      expect(phone.kept().toSorted()).toEqual(server.bodies())
    },
  )

  /** As browsers tell the other windows what one of them changed. */
  function hearIn(
    device: Device,
    windows: DraftOnThisDevice[],
    by: DraftOnThisDevice,
    before: Record<string, string>,
  ): void {
    for (const one of windows) {
      const address = `${key}/${one.window}`
      const isGone = device.storage.getItem(address) === null
      if (one !== by) one.hear(isGone ? (before[address] ?? null) : null)
    }
  }
})

test('nothing forgotten waits once all is told', async () => {
  const here = await typeOn(desk, 'I did')
  here.clear()
  await desk.tell()
  expect(
    Object.keys(desk.storage.asObject()).filter(name => name.startsWith(forgottenKey(seat, ''))),
  ).toEqual([])
})
