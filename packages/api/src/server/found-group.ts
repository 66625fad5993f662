import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Refusal, Refusals } from '../graphql/refusal.ts'
import { foundGroupFor } from '../groups/found-group-for.ts'
import { groupTemplate } from '../groups/group-template.ts'
import { readEnvironment, SettingError } from './environment.ts'
import { say } from './say.ts'
import { sentenceFor } from './sentence-for.ts'
import { openSystemDoor } from './system-door.ts'

const help = `Founds a group on this deployment, for the person who will look after it.

  found-group --name "The Early Table" --founder-name "Priya Kaur" --founder-email priya@example.org

They are sent a letter with the way in, by day, and read the charter on their first visit. Needed are:
  --name            what the group is called
  --founder-name    the founder's name, as the others will see it
  --founder-email   the address the founder signs in with; an account is made where there is none

All else may wait until the founder changes it:
  --founder-trade   what the founder does for a living ("founder")
  --address         the readable start of the group's address (its name); a random tail is added
  --time-zone       where it meets, like Europe/Lisbon (this machine's)
  --meeting-name    the group's word for its meeting ("${groupTemplate.meetingName}")
  --purpose         what the group is for
  --rhythm          when and where it meets ("${groupTemplate.rhythm}")
  --charter-file    a text with the group's charter; without it, a template is used

It reads the same environment as the server, and works beside a running one.`

const options = {
  help: { type: 'boolean', short: 'h' },
  name: { type: 'string' },
  'founder-name': { type: 'string' },
  'founder-email': { type: 'string' },
  'founder-trade': { type: 'string', default: 'founder' },
  address: { type: 'string' },
  'time-zone': { type: 'string', default: Intl.DateTimeFormat().resolvedOptions().timeZone },
  'meeting-name': { type: 'string', default: groupTemplate.meetingName },
  purpose: { type: 'string', default: groupTemplate.purpose },
  rhythm: { type: 'string', default: groupTemplate.rhythm },
  'charter-file': { type: 'string' },
} as const

/** Which option a refused field came from. */
const optionOf: Record<string, string> = {
  founderName: '--founder-name',
  founderEmail: '--founder-email',
  founderTrade: '--founder-trade',
  addressStem: '--address',
  timeZone: '--time-zone',
  meetingName: '--meeting-name',
  charter: '--charter-file',
}

async function main(): Promise<void> {
  const said = readArguments()
  if (!said) return say(help)
  const environment = readEnvironment(process.env)
  const { database, stop } = await openSystemDoor(environment)
  try {
    const url = await foundGroupFor(database, environment.publicUrl, said)
    say(`"${said.name}" is founded: ${url}`)
    say(
      `A running server sends ${said.founderEmail} a letter with the way in, not by night in ${said.timeZone}. ` +
        `They need not wait for it: ${environment.publicUrl}/sign-in lets them in with that address.`,
    )
  } finally {
    await stop()
  }
}

/** Null when only help is asked for. */
function readArguments(): Parameters<typeof foundGroupFor>[2] | null {
  const { values } = parseStrictly()
  if (values.help) return null
  const { name, 'founder-name': founderName, 'founder-email': founderEmail } = values
  if (!name || !founderName || !founderEmail) {
    throw new SettingError('Say --name, --founder-name and --founder-email; --help tells more.')
  }
  const charterFile = values['charter-file']
  return {
    name,
    founderName,
    founderEmail,
    addressStem: values.address ?? name,
    purpose: values.purpose,
    whatItIsNot: groupTemplate.whatItIsNot,
    rhythm: values.rhythm,
    charter: charterFile ? readCharter(charterFile) : groupTemplate.charter,
    timeZone: values['time-zone'],
    meetingName: values['meeting-name'],
    founderTrade: values['founder-trade'],
    founderAskMeAbout: '',
  }
}

function parseStrictly() {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false })
  } catch (error) {
    throw new SettingError(
      `${error instanceof Error ? error.message : String(error)}\n--help tells what there is.`,
    )
  }
}

function readCharter(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new SettingError(`The charter cannot be read from ${file}.`)
  }
}

function explain(error: unknown): string {
  const refusals = error instanceof Refusals ? error.all : error instanceof Refusal ? [error] : null
  if (!refusals) return sentenceFor(error)
  return refusals
    .map(({ path: [field = ''], message }) => `${optionOf[field] ?? `--${field}`}: ${message}`)
    .join('\n')
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
