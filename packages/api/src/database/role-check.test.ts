import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { createDatabase } from './create-roles.ts'
import { checkAppRole, checkOwnerRole, checkSystemRole } from './role-check.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

describe('before it serves, the server makes sure that its role', () => {
  it('is bound by row security, as sixthirty_app is', async () => {
    await expect(checkAppRole(database.appUrl)).resolves.toBeUndefined()
  })

  it('is no superuser', async () => {
    await expect(checkAppRole(database.superuserUrl)).rejects.toThrow(/is a superuser/)
  })

  it('does not own the tables', async () => {
    await expect(checkAppRole(database.ownerUrl)).rejects.toThrow(/owns tables/)
  })

  it('is not the one that runs jobs', async () => {
    await expect(checkAppRole(database.systemUrl)).rejects.toThrow(/sixthirty_system in DATABASE_URL/)
  })

  it('finds no table of a group left open', async () => {
    await database.asSuperuser('alter table threads no force row level security')
    await expect(checkAppRole(database.appUrl)).rejects.toThrow(/without row security \(threads\)/)
  })

  it('finds tables at all', async () => {
    const administrator = new Client({ connectionString: database.superuserUrl })
    await administrator.connect()
    const empty = new URL(database.appUrl)
    empty.pathname = `${empty.pathname}_empty`
    try {
      await createDatabase(administrator, empty.pathname.slice(1))
      await expect(checkAppRole(empty.href)).rejects.toThrow(/has no tables yet: set DATABASE_OWNER_URL/)
    } finally {
      await administrator.query(`drop database if exists ${empty.pathname.slice(1)}`)
      await administrator.end()
    }
  })

  it('can reach the database at all', async () => {
    const nowhere = new URL(database.appUrl)
    nowhere.port = '1'
    await expect(checkAppRole(nowhere.href)).rejects.toThrow(/cannot be reached/)
  })

  it('is answered by the database within some seconds', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const nobody = new URL(database.appUrl)
    nobody.host = `127.0.0.1:${port}`
    await expect(checkAppRole(nobody.href, 200)).rejects.toThrow(
      `The database in DATABASE_URL cannot be reached: 127.0.0.1:${port} gave no answer within 0.2 seconds.`,
    )
    silent.close()
  })
})

describe('the role that runs jobs', () => {
  it('is bound by row security, as sixthirty_system is', async () => {
    await expect(checkSystemRole(database.systemUrl)).resolves.toBeUndefined()
  })

  it('is no superuser', async () => {
    await expect(checkSystemRole(database.superuserUrl)).rejects.toThrow(
      /in DATABASE_SYSTEM_URL is a superuser/,
    )
  })

  it.each(['appUrl', 'ownerUrl'] as const)('is no other one, as with %s', async other => {
    await expect(checkSystemRole(database[other])).rejects.toThrow(/in DATABASE_SYSTEM_URL runs no jobs/)
  })
})

describe('the role that lays the tables', () => {
  it('is sixthirty_owner', async () => {
    await expect(checkOwnerRole(database.ownerUrl)).resolves.toBeUndefined()
  })

  it.each(['appUrl', 'systemUrl', 'superuserUrl'] as const)('is no other one, as with %s', async other => {
    await expect(checkOwnerRole(database[other])).rejects.toThrow(
      /in DATABASE_OWNER_URL must not own the tables/,
    )
  })

  it('can reach the database at all', async () => {
    const nowhere = new URL(database.ownerUrl)
    nowhere.port = '1'
    await expect(checkOwnerRole(nowhere.href)).rejects.toThrow(
      /The database in DATABASE_OWNER_URL cannot be reached/,
    )
  })
})
