import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { readMailAddress } from '../mail/mail-address.ts'

/** A setting that cannot be worked with. Its message is one sentence for the operator; the server ends with it. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}

/** Who may found groups: only the operator's command line, or everyone signed in. */
export type Founding = 'operator' | 'anyone'

/** All the server is told from outside, read and checked here and nowhere else. */
export type Environment = {
  production: boolean
  port: number
  /** Where the server listens: the loopback only, unless it runs in production. */
  host: string
  /** The origin people type, without a trailing slash. */
  publicUrl: string
  /** What this deployment is called where it lies on a phone among other apps. */
  deploymentName: string
  /** Null: the embedded Postgres. */
  database: { appUrl: string; systemUrl: string; ownerUrl: string | null } | null
  /** Null: mail is kept, and shown at /dev/mail. */
  smtpUrl: string | null
  mailFrom: string
  /** Who bears it may tell which letters came back. Null: nobody may. */
  mailWebhookSecret: string | null
  /** Null only in the embedded mode, which makes and keeps one. */
  secret: string | null
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustedProxies: string[]
  dataFolder: string
  /** How much of each group's pictures and papers is kept, in bytes. */
  roomOfGroup: number
  /** Whether the demo groups are planted, and their people can be signed in with one press. */
  demo: boolean
  founding: Founding
}

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535))
// A password with a sign that means something in an address, such as / or #, must be written encoded.
const postgresUrl = v.pipe(
  v.string(),
  v.regex(/^postgres(ql)?:\/\/\S+$/),
  v.check(text => URL.canParse(text)),
)
const webUrl = v.pipe(v.string(), v.regex(/^https?:\/\//), v.url())

const databaseOwnerUrl = v.message(
  postgresUrl,
  'DATABASE_OWNER_URL must look like postgres://sixthirty_owner:password@host:5432/sixthirty.',
)

/** An address, or a name and an address in angle brackets: what a mail may come from. */
function isSender(text: string): boolean {
  const address = /^[^<>]*<([^<>]+)>$/.exec(text.trim())?.[1] ?? text
  return readMailAddress(address) !== null || /^\s*\S+@localhost\s*$/.test(address)
}

const settings = v.object({
  NODE_ENV: v.optional(
    v.message(
      v.picklist(['production', 'development', 'test']),
      'NODE_ENV must be production, or nothing at all.',
    ),
  ),
  PORT: v.optional(v.message(port, 'PORT must be a number from 0 to 65535.'), '4000'),
  PUBLIC_URL: v.optional(v.message(webUrl, 'PUBLIC_URL must be an address like https://table.example.org.')),
  DEPLOYMENT_NAME: v.optional(
    v.message(
      v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(45)),
      'DEPLOYMENT_NAME must be a name of at most 45 characters.',
    ),
  ),
  DATABASE_URL: v.optional(
    v.message(
      postgresUrl,
      'DATABASE_URL must look like postgres://sixthirty_app:password@host:5432/sixthirty.',
    ),
  ),
  DATABASE_SYSTEM_URL: v.optional(
    v.message(
      postgresUrl,
      'DATABASE_SYSTEM_URL must look like postgres://sixthirty_system:password@host:5432/sixthirty.',
    ),
  ),
  DATABASE_OWNER_URL: v.optional(databaseOwnerUrl),
  SMTP_URL: v.optional(
    v.message(
      v.pipe(v.string(), v.regex(/^smtps?:\/\/\S+$/)),
      'SMTP_URL must look like smtps://name:password@mail.example.org.',
    ),
  ),
  MAIL_FROM: v.optional(
    v.message(
      v.pipe(v.string(), v.check(isSender)),
      'MAIL_FROM must be an address, or a name and an address: Sixthirty <table@example.org>.',
    ),
  ),
  MAIL_WEBHOOK_SECRET: v.optional(
    v.message(
      v.pipe(v.string(), v.regex(/^[!-~]{32,}$/)),
      'MAIL_WEBHOOK_SECRET must be at least 32 signs without a space: openssl rand -hex 32 makes one.',
    ),
  ),
  SECRET: v.optional(
    v.message(
      v.pipe(v.string(), v.minLength(32)),
      'SECRET must be at least 32 characters long: openssl rand -hex 32 makes one.',
    ),
  ),
  TRUSTED_PROXIES: v.optional(
    v.message(
      v.pipe(
        v.string(),
        v.transform(text =>
          text
            .split(',')
            .map(part => part.trim())
            .filter(Boolean),
        ),
        v.everyItem(address => isIP(address) !== 0),
      ),
      'TRUSTED_PROXIES must be a list of addresses with commas between them.',
    ),
  ),
  SIXTHIRTY_DATA: v.optional(v.string()),
  SIXTHIRTY_FILES_PER_GROUP: v.optional(
    v.message(
      v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
      'SIXTHIRTY_FILES_PER_GROUP must be a number of megabytes, like 1000.',
    ),
    '1000',
  ),
  SIXTHIRTY_DEMO: v.optional(v.message(v.picklist(['on', 'off']), 'SIXTHIRTY_DEMO must be on or off.')),
  SIXTHIRTY_FOUNDING: v.optional(
    v.message(v.picklist(['operator', 'anyone']), 'SIXTHIRTY_FOUNDING must be operator or anyone.'),
  ),
})

/**
 * Reads and checks the settings. An empty one counts as not set, as compose files pass them.
 * @throws SettingError for the first that cannot be worked with
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = v.safeParse(settings, given)
  if (!parsed.success) throw new SettingError(parsed.issues[0].message)
  const read = parsed.output
  const production = read.NODE_ENV === 'production'
  const publicUrl = new URL(read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).origin
  const database = readDatabase(read)
  const secret = read.SECRET ?? null

  if (production) {
    if (!database)
      throw new SettingError(
        'In production DATABASE_URL must be set: the embedded Postgres is for trying things out.',
      )
    if (!secret) throw new SettingError('In production SECRET must be set: openssl rand -hex 32 makes one.')
    if (!publicUrl.startsWith('https:') && !isLoopback(publicUrl)) {
      throw new SettingError(
        'In production PUBLIC_URL must begin with https, or sign-in cookies would travel in the clear.',
      )
    }
  }
  if (database && !secret)
    throw new SettingError('With a DATABASE_URL, SECRET must be set too: openssl rand -hex 32 makes one.')

  return {
    production,
    port: read.PORT,
    host: production ? '0.0.0.0' : '127.0.0.1',
    publicUrl,
    deploymentName: read.DEPLOYMENT_NAME ?? 'Sixthirty',
    database,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM ?? `Sixthirty <sixthirty@${new URL(publicUrl).hostname}>`,
    mailWebhookSecret: read.MAIL_WEBHOOK_SECRET ?? null,
    secret,
    trustedProxies: read.TRUSTED_PROXIES ?? [],
    dataFolder: resolve(
      read.SIXTHIRTY_DATA ?? fileURLToPath(new URL('../../../../.sixthirty', import.meta.url)),
    ),
    roomOfGroup: read.SIXTHIRTY_FILES_PER_GROUP * 1_000_000,
    demo: !database && !production && isLoopback(publicUrl) && read.SIXTHIRTY_DEMO !== 'off',
    founding: read.SIXTHIRTY_FOUNDING ?? (production ? 'operator' : 'anyone'),
  }
}

/**
 * What the step that only brings the tables up to date needs of the settings.
 * @throws SettingError where it is missing, or cannot be worked with
 */
export function readOwnerUrl(variables: NodeJS.ProcessEnv): string {
  const given = variables['DATABASE_OWNER_URL']
  if (!given)
    throw new SettingError('DATABASE_OWNER_URL must be set: migrations run as the owner of the tables.')
  const parsed = v.safeParse(databaseOwnerUrl, given)
  if (!parsed.success) throw new SettingError(parsed.issues[0].message)
  return parsed.output
}

function readDatabase(read: v.InferOutput<typeof settings>): Environment['database'] {
  if (!read.DATABASE_URL) return null
  if (!read.DATABASE_SYSTEM_URL) {
    throw new SettingError(
      'With a DATABASE_URL, DATABASE_SYSTEM_URL must be set too: jobs run as a role of their own.',
    )
  }
  return {
    appUrl: read.DATABASE_URL,
    systemUrl: read.DATABASE_SYSTEM_URL,
    ownerUrl: read.DATABASE_OWNER_URL ?? null,
  }
}

/** Whether this address leads to the same machine and to no other. */
export function isLoopback(url: string): boolean {
  const hostname = URL.parse(url)?.hostname ?? ''
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** The demo's one-press sign-in, /dev/mail and /dev/clock exist only on a machine that nobody else reaches. */
export function isForTryingOut(environment: Environment): boolean {
  return !environment.database && !environment.production && isLoopback(environment.publicUrl)
}
