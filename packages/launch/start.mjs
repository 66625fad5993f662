import { dataFolder, orOneSentence } from './repository.mjs'
import { handOver } from './run-command.mjs'
import { setUp } from './set-up.mjs'

await orOneSentence(async () => {
  const env = { ...(await setUp()), SIXTHIRTY_DATA: dataFolder }
  await handOver('node', ['--enable-source-maps', 'packages/api/dist/server/main.js'], env)
})
