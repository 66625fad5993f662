import { handOver } from './hand-over.mjs'
import { dataFolder, orOneSentence } from './repository.mjs'
import { setUp } from './set-up.mjs'

await orOneSentence(async () => {
  const env = { ...(await setUp()), SIXTHIRTY_DATA: dataFolder }
  await handOver('packages/api/dist/server/look-at-mail.js', process.argv.slice(2), env)
})
