import { expect, test } from 'vitest'
import { done } from '../../../test/act.ts'
import type { PlantedMember } from '../../../test/planted-table.ts'
import { openTwoTables } from '../../../test/two-tables.ts'

const here = openTwoTables()

async function surfaceOf(member: PlantedMember): Promise<unknown> {
  const { viewer } = await member.ask<{ viewer: { surface: unknown } }>('{ viewer { surface } }')
  return viewer.surface
}

const choose = (member: PlantedMember, surface: string) =>
  done(member, 'chooseSurface', { surface }, 'viewer { surface }')

test('the surface on which somebody writes is theirs alone, and nobody chooses it for them', async () => {
  expect(await surfaceOf(here.tomas)).toBeNull()
  expect(await choose(here.tomas, 'PLAIN')).toMatchObject({ viewer: { surface: 'PLAIN' } })
  expect(await surfaceOf(here.tomas)).toBe('PLAIN')
  expect(await surfaceOf(here.priya)).toBeNull()
  await choose(here.tomas, 'RICH')
  expect(await surfaceOf(here.tomas)).toBe('RICH')
})

test('there is no third surface', async () => {
  await choose(here.priya, 'RICH')
  await expect(choose(here.priya, 'RAW')).rejects.toThrow('WritingSurface')
  expect(await surfaceOf(here.priya)).toBe('RICH')
})
