import { dataFolder, orOneSentence } from './repository.mjs'
import { handOver } from './run-command.mjs'
import { setUp } from './set-up.mjs'

await orOneSentence(async () => {
  const env = { ...(await setUp()), SIXTHIRTY_DATA: dataFolder }
  const command = [
    '--enable-source-maps',
    'packages/api/dist/server/found-group.js',
    ...process.argv.slice(2),
  ]
  await handOver('node', command, env)
})
