import { parseArgs } from 'node:util'
import { readMailAddress } from '../mail/mail-address.ts'
import { mailInSum, type MailInSum } from '../mail/mail-in-sum.ts'
import { tryAddressAgain } from '../mail/note-bounces.ts'
import { readEnvironment, SettingError } from './environment.ts'
import { say } from './say.ts'
import { sentenceFor } from './sentence-for.ts'
import { openSystemDoor } from './system-door.ts'

const help = `Tells how the mail of this deployment stands, in sum: no words, no addresses.

  look-at-mail
  look-at-mail --try-again dana@example.org

  --try-again    sends mail to an address again from which it had come back

It reads the same environment as the server, and works beside a running one.`

const options = {
  help: { type: 'boolean', short: 'h' },
  'try-again': { type: 'string' },
} as const

async function main(): Promise<void> {
  const { help: wantsHelp, 'try-again': typed } = readArguments()
  if (wantsHelp) return say(help)
  const address = typed === undefined ? null : readMailAddress(typed)
  if (typed !== undefined && !address) throw new SettingError('--try-again: this is no address.')
  const { database, stop } = await openSystemDoor(readEnvironment(process.env))
  try {
    if (address) {
      const cameBack = await database.asMachinery(manager => tryAddressAgain(manager, address))
      return say(
        cameBack ? 'Mail to this address is tried again.' : 'No mail had come back from this address.',
      )
    }
    for (const line of told(await database.asMachinery(mailInSum))) say(line)
  } finally {
    await stop()
  }
}

function readArguments() {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new SettingError(
      `${error instanceof Error ? error.message : String(error)}\n--help tells what there is.`,
    )
  }
}

const columns = ['waiting', 'put off', 'stranded', 'sent', 'dropped', 'failed']

function told({ kinds, oldestWaiting, failures, unreachableAddresses }: MailInSum): string[] {
  const widest = Math.max(...kinds.map(({ kind }) => kind.length), 0)
  const line = (name: string, cells: (string | number)[]) =>
    name.padEnd(widest) + cells.map(cell => String(cell).padStart(10)).join('')
  const why = failures.map(({ code, letters }) => `${letters} with ${code ?? 'no code of the mail server'}`)
  return [
    'Letters that wait, and those of the last month:',
    line('', columns),
    ...kinds.map(({ kind, ...sum }) =>
      line(kind, [sum.waiting, sum.putOff, sum.stranded, sum.sent, sum.dropped, sum.failed]),
    ),
    '',
    oldestWaiting
      ? `The oldest that could leave waits since ${oldestWaiting.toISOString()}.`
      : 'None that could leave waits.',
    why.length > 0 ? `Failed: ${why.join(', ')}.` : 'None failed.',
    `Addresses from which mail came back: ${unreachableAddresses}.`,
  ]
}

main().catch((error: unknown) => {
  console.error(sentenceFor(error))
  process.exitCode = 1
})
