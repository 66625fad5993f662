import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { whyUnreachable } from './why-unreachable.ts'

test('where a name leads to two addresses and neither answers, both are told', async () => {
  const socket = connect({
    host: 'postgres.example',
    port: 1,
    autoSelectFamily: true,
    lookup: (_name, _options, answer) =>
      answer(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '127.0.0.2', family: 4 },
      ]),
  })
  const [error] = (await once(socket, 'error')) as [Error]
  expect(error.message).toBe('')
  const why = whyUnreachable(error, { host: 'postgres.example', patience: 1_000 })
  expect(why).toMatch(/ECONNREFUSED 127\.0\.0\.1:1, .*ECONNREFUSED 127\.0\.0\.2:1/)
})
