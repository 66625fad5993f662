import { beforeEach, describe } from 'vitest'
import { openTwoTables } from '../../test/two-tables.ts'
import { tryWhoIsTold } from '../../test/who-is-told.ts'
import { switchRowSecurityOff } from '../../test/without-row-security.ts'

describe('whoever may know is told live, and nobody else gets a frame', () => {
  tryWhoIsTold(openTwoTables())
})

describe('with row security off, too', () => {
  const world = openTwoTables()
  beforeEach(() => switchRowSecurityOff(world.database))
  tryWhoIsTold(world)
})
