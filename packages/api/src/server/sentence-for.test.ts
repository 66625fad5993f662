import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { sentenceFor } from './sentence-for.ts'

test('a port that another program has is named, whatever PORT says', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const [error] = (await once(createServer().listen(port, '127.0.0.1'), 'error')) as [Error]
  taken.close()
  expect(sentenceFor(error)).toMatch(new RegExp(`^Port ${port} is taken by another program`))
})

test('a port that is kept for root is told from a folder that cannot be written', () => {
  const refused = (syscall: string, more: object) =>
    Object.assign(new Error(`${syscall} EACCES: permission denied`), { code: 'EACCES', syscall, ...more })
  expect(sentenceFor(refused('listen', { address: '0.0.0.0', port: 80 }))).toMatch(
    /^Port 80 is not for everybody on this machine: set PORT/,
  )
  expect(sentenceFor(refused('open', { path: '/data/secret' }))).toMatch(/set SIXTHIRTY_DATA/)
})
