import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cloneDatabase, createDatabase } from '../create-roles.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

let folder: string
const start = () => startEmbeddedPostgres({ folder, throwaway: true })

// mkdtemp makes a folder closed to all others: as root, Postgres runs as somebody who may not pass it.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sixthirty postgres '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}

test('the data outlives a restart', async () => {
  const first = await start()
  expect(first.firstStart).toBe(true)
  await ask(first.ownerUrl(), 'create table cup as select 1 as n')
  await first.stop()

  const second = await start()
  expect(second.firstStart).toBe(false)
  expect(await ask(second.ownerUrl(), 'select n from cup')).toEqual([{ n: 1 }])
  await second.stop()
})

test('no role can do more than its work', async () => {
  const postgres = await start()
  const roles = await ask(
    postgres.superuserUrl(),
    `select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as too_much
     from pg_roles where rolname like 'sixthirty%' order by 1`,
  )
  expect(roles).toEqual([
    { rolname: 'sixthirty_app', rolcanlogin: true, too_much: false },
    { rolname: 'sixthirty_definer', rolcanlogin: false, too_much: false },
    { rolname: 'sixthirty_owner', rolcanlogin: true, too_much: false },
    { rolname: 'sixthirty_system', rolcanlogin: true, too_much: false },
  ])
  const inherits = `select pg_has_role('sixthirty_definer', 'usage') as inherits,
    pg_has_role('sixthirty_definer', 'set') as may_become`
  expect(await ask(postgres.ownerUrl(), inherits)).toEqual([{ inherits: false, may_become: true }])
  expect(await ask(postgres.appUrl(), inherits)).toEqual([{ inherits: false, may_become: false }])
  await expect(ask(postgres.appUrl(), 'create table public.mine ()')).rejects.toMatchObject({ code: '42501' })
  await expect(ask(postgres.appUrl(), 'create temp table mine ()')).rejects.toMatchObject({ code: '42501' })
  expect(await ask(postgres.appUrl(), 'show statement_timeout')).toEqual([{ statement_timeout: '10s' }])
  await postgres.stop()
})

test('a further database has the same owner and the same closed doors', async () => {
  const postgres = await start()
  const superuser = new Client({ connectionString: postgres.superuserUrl() })
  await superuser.connect()
  await createDatabase(superuser, 'further')
  await cloneDatabase(superuser, 'clone', 'further')
  await superuser.end()
  await ask(postgres.ownerUrl('clone'), 'create table cup ()')
  await expect(ask(postgres.appUrl('clone'), 'create table mine ()')).rejects.toMatchObject({ code: '42501' })
  await expect(ask(postgres.appUrl('clone'), 'create temp table mine ()')).rejects.toMatchObject({
    code: '42501',
  })
  await postgres.stop()
})

test('a lock left by a killed run is no obstacle, even when its number is another program now', async () => {
  const first = await start()
  await first.stop()
  const lock = [process.pid, join(folder, 'postgres'), 1, 5432, '', '127.0.0.1', 'ready'].join('\n')
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), lock)
  const second = await start()
  expect(second.firstStart).toBe(false)
  await second.stop()
})

test('a cluster cut off while it was made is made anew', async () => {
  mkdirSync(join(folder, 'postgres.unfinished', 'base'), { recursive: true })
  const postgres = await start()
  expect(postgres.firstStart).toBe(true)
  expect(existsSync(join(folder, 'postgres.unfinished'))).toBe(false)
  await postgres.stop()
})

test('a second run on the same folder is refused, and the first is left in peace', async () => {
  const first = await start()
  await expect(start()).rejects.toThrow('Another Sixthirty is running')
  expect(await ask(first.appUrl(), 'select 1 as n')).toEqual([{ n: 1 }])
  await first.stop()
})

test('Postgres ends with a killed parent, and the next start finds everything', async () => {
  const parent = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      `import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)}
       await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, throwaway: true })
       console.log('started')`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await new Promise(started => parent.stdout.once('data', started))
  parent.kill('SIGKILL')
  const postgres = await start()
  expect(postgres.firstStart).toBe(false)
  await postgres.stop()
})
