import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the embedded Postgres and the tools brought along are kept, unless said otherwise. */
export const dataFolder = resolve(process.env['SIXTHIRTY_DATA'] || join(root, '.sixthirty'))

/** @type {{ engines: { node: string, pnpm: string } }} */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** One calm line about what is being done. @param {string} line */
export function say(line) {
  console.log(line)
}

/** Ends with one sentence instead of a stack trace. @param {() => Promise<void>} work */
export async function orOneSentence(work) {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
