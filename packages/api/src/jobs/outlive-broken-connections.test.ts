import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const file = fileURLToPath(new URL('./outlive-broken-connections.ts', import.meta.url))

/** Runs a process that lets go of a promise which is rejected like this, and answers what it says in the end. */
const outcome = (error: string): Promise<string> =>
  new Promise(resolve => {
    const program = `import { outliveBrokenConnections } from ${JSON.stringify(file)}
      outliveBrokenConnections(({ message }) => console.log('told', message))
      void Promise.reject(${error})
      setTimeout(() => console.log('alive'), 50)`
    const words = ['--import', 'tsx', '--input-type=module', '--eval', program]
    execFile(process.execPath, words, (_error, out) => resolve(out))
  })

test('a process outlives a database that is gone, and ends at any other fault', async () => {
  expect(await outcome(`Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })`)).toBe(
    'told refused\nalive\n',
  )
  expect(await outcome(`new Error('Connection terminated unexpectedly')`)).toMatch(/alive/)
  expect(await outcome(`new Error('a fault of ours')`)).toBe('')
})
