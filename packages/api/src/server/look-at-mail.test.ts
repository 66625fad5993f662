import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'

let database: TestDatabase

/** Runs the operator's command as from a shell. */
function run(...words: string[]): Promise<{ code: number; out: string; complaint: string }> {
  const file = fileURLToPath(new URL('look-at-mail.ts', import.meta.url))
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
    SECRET: 'a secret that only the tests know, and no deployment',
  }
  return new Promise(resolve => {
    execFile(process.execPath, ['--import', 'tsx', file, ...words], { env }, (error, out, complaint) => {
      resolve({ code: error ? Number(error.code) : 0, out, complaint })
    })
  })
}

beforeAll(async () => {
  database = await cloneDatabase()
  await database.asSuperuser(`
    insert into mail.letters (id, kind, to_address, subject, text, html, queued_at, sent_at, failed_at, problem)
    select gen_random_uuid(), kind, 'dana@canary.example', 'canary', 'canary', 'canary', queued, sent, failed, problem
    from (values
      ('SIGN_IN', '2031-05-01 06:30Z'::timestamptz, null::timestamptz, null::timestamptz, null),
      ('SIGN_IN', '2031-05-02 06:30Z', null, null, null),
      ('INVITATION', now(), now(), null, null),
      ('INVITATION', now(), null, now(), '550 5.1.1 <dana@canary.example> is unknown'),
      ('INVITATION', now(), null, now(), 'canary')) l (kind, queued, sent, failed, problem)`)
  await database.asSuperuser(`
    select graphile_worker.add_job('send-letter', json_build_object('id', id)) from mail.letters
    where queued_at < '2031-05-02'`)
  await database.asSuperuser(`insert into mail.unreachable values ('dana@canary.example', now(), 'canary')`)
})
afterAll(() => database.drop())

test('the operator sees how many letters wait, left and failed, and nothing of them', async () => {
  const { code, out } = await run()
  expect(code).toBe(0)
  expect(out).toMatch(/^INVITATION +0 +0 +0 +1 +0 +2$/m)
  expect(out).toMatch(/^SIGN_IN +1 +0 +1 +0 +0 +0$/m)
  expect(out).toContain('waits since 2031-05-01T06:30:00.000Z')
  expect(out).toContain('Failed: 1 with 550, 1 with no code of the mail server.')
  expect(out).toContain('mail came back: 1.')
  expect(out).not.toMatch(/canary|dana/)
})

test('mail to an address is tried again when the operator says so', async () => {
  expect((await run('--try-again', 'Dana@Canary.example')).out).toBe('Mail to this address is tried again.\n')
  expect(await database.asSuperuser('select from mail.unreachable')).toEqual([])
})

test('what cannot be is said in one sentence', async () => {
  expect(await run('--try-again', 'dana')).toMatchObject({
    code: 1,
    complaint: expect.stringMatching(/^--try-again.*\n$/),
  })
})
