import { expect, test, vi } from 'vitest'
import { openTwoTables } from '../../test/two-tables.ts'

const world = openTwoTables()

test('only a transaction that wrote is told of, once it is committed', async () => {
  const { database } = world.server
  const { id } = world.table
  const told = vi.fn<(groupId: string) => void>()
  database.onCommit(told)
  await database.asSystem('a test', id, manager => manager.query('select id from members'))
  expect(told).not.toHaveBeenCalled()
  const broken = database.asSystem('a test', id, async manager => {
    await manager.query('update meetings set place = place')
    await manager.query('select no_such_column from members').catch(() => undefined)
  })
  await expect(broken).rejects.toThrow('was rolled back by the database')
  expect(told).not.toHaveBeenCalled()
  await database.asSystem('a test', id, async manager => {
    await manager.query(`select app.note_event($1, 'TABLE', $1, null, null, null)`, [id])
    expect(told).not.toHaveBeenCalled()
  })
  expect(told.mock.calls).toEqual([[id]])
})
