import { describe, expect, it } from 'vitest'
import { isForTryingOut, readEnvironment, readOwnerUrl, SettingError } from './environment.ts'

const secret = 'a'.repeat(32)
const database = {
  DATABASE_URL: 'postgres://sixthirty_app:word@db:5432/sixthirty',
  DATABASE_SYSTEM_URL: 'postgres://sixthirty_system:word@db:5432/sixthirty',
}
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://table.example.org',
  SECRET: secret,
  ...database,
}

const sentenceOf = (variables: NodeJS.ProcessEnv): string => {
  try {
    readEnvironment(variables)
  } catch (error) {
    if (error instanceof SettingError) return error.message
    throw error
  }
  return 'no objection'
}

describe('without any setting', () => {
  const environment = readEnvironment({})

  it('the embedded Postgres is served on port 4000 of this machine alone', () => {
    expect(environment).toMatchObject({
      deploymentName: 'Sixthirty',
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4000',
      database: null,
    })
  })

  it('the demo is planted, mail is kept and shown, and anyone signed in may found a group', () => {
    expect(environment).toMatchObject({ demo: true, smtpUrl: null, founding: 'anyone', trustedProxies: [] })
    expect(isForTryingOut(environment)).toBe(true)
  })
})

describe('in production', () => {
  it.each([
    'table@example.org',
    'Sixthirty <table@example.org>',
    '"Sixthirty, the table" <table@example.org>',
  ])('mail may come from %s', sender => {
    expect(readEnvironment({ ...production, MAIL_FROM: sender }).mailFrom).toBe(sender)
  })

  it('a whole environment is accepted, and only the operator founds groups', () => {
    expect(readEnvironment(production)).toMatchObject({ production: true, founding: 'operator', demo: false })
  })

  it.each([
    ['a missing database', { DATABASE_URL: '' }, /DATABASE_URL must be set/],
    ['a missing secret', { SECRET: '' }, /SECRET must be set/],
    ['a short secret', { SECRET: 'too short' }, /SECRET must be at least 32/],
    ['an address without https', { PUBLIC_URL: 'http://table.example.org' }, /begin with https/],
    ['a missing role for jobs', { DATABASE_SYSTEM_URL: '' }, /DATABASE_SYSTEM_URL must be set/],
  ])('%s is refused in one sentence', (_, bent, sentence) => {
    expect(sentenceOf({ ...production, ...bent })).toMatch(sentence)
  })

  it('the demo and kept mail stay away, whatever is asked', () => {
    const environment = readEnvironment({ ...production, SIXTHIRTY_DEMO: 'on' })
    expect(environment.demo).toBe(false)
    expect(isForTryingOut(environment)).toBe(false)
  })
})

describe('the demo', () => {
  it('stays away where other machines reach the server', () => {
    const environment = readEnvironment({ PUBLIC_URL: 'http://192.168.1.20:4000' })
    expect(environment.demo).toBe(false)
    expect(isForTryingOut(environment)).toBe(false)
  })

  it('stays away when told to', () => {
    expect(readEnvironment({ SIXTHIRTY_DEMO: 'off' }).demo).toBe(false)
  })
})

it.each([
  ['PORT', 'coffee', /PORT must be a number/],
  ['PORT', '70000', /PORT must be a number/],
  ['PUBLIC_URL', 'table', /PUBLIC_URL must be an address/],
  ['PUBLIC_URL', 'mailto:table@example.org', /PUBLIC_URL must be an address/],
  ['NODE_ENV', 'prod', /NODE_ENV must be production/],
  ['MAIL_FROM', 'Sixthirty', /MAIL_FROM must be an address/],
  ['MAIL_FROM', 'Sixthirty <table>', /MAIL_FROM must be an address/],
  ['DEPLOYMENT_NAME', 'A table '.repeat(10), /DEPLOYMENT_NAME must be a name of at most 45/],
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL must look like/],
  ['DATABASE_URL', 'postgres://sixthirty_app:a/b@db:5432/sixthirty', /DATABASE_URL must look like/],
  ['SMTP_URL', 'mail.example.org', /SMTP_URL must look like/],
  ['SIXTHIRTY_FILES_PER_GROUP', '1 GB', /SIXTHIRTY_FILES_PER_GROUP must be a number of megabytes/],
  ['MAIL_WEBHOOK_SECRET', 'too short', /MAIL_WEBHOOK_SECRET must be at least 32/],
  ['MAIL_WEBHOOK_SECRET', 'long enough but it has spaces in it', /MAIL_WEBHOOK_SECRET must be/],
  ['TRUSTED_PROXIES', '10.0.0.1, proxy', /TRUSTED_PROXIES must be a list/],
  ['SIXTHIRTY_FOUNDING', 'everyone', /SIXTHIRTY_FOUNDING must be/],
])('%s=%s is refused in one sentence', (name, value, sentence) => {
  expect(sentenceOf({ [name]: value })).toMatch(sentence)
})

it('the step that lays the tables needs their owner’s address, and nothing else', () => {
  const owner = 'postgres://sixthirty_owner:word@db:5432/sixthirty'
  expect(readOwnerUrl({ DATABASE_OWNER_URL: owner })).toBe(owner)
  expect(() => readOwnerUrl({})).toThrow(/DATABASE_OWNER_URL must be set/)
  expect(() => readOwnerUrl({ DATABASE_OWNER_URL: 'hello' })).toThrow(/DATABASE_OWNER_URL must look like/)
})
