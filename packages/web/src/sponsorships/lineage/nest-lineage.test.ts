import { expect, it } from 'vitest'
import { nestLineage, type Branch } from './nest-lineage.ts'

interface Entry {
  level: number
  name: string
}

const lineage = (...levels: number[]): Entry[] => levels.map((level, place) => ({ level, name: `${place}` }))

/** "0(1(2)3)4": each with whom they brought in, in brackets. */
function drawn(branches: Branch<Entry>[]): string {
  return branches
    .map(({ entry, brought }) => entry.name + (brought.length > 0 ? `(${drawn(brought)})` : ''))
    .join(' ')
}

function flat(branches: Branch<Entry>[]): Branch<Entry>[] {
  return branches.flatMap(branch => [branch, ...flat(branch.brought)])
}

it('hangs everyone from who brought them in', () => {
  expect(drawn(nestLineage(lineage(0, 1, 2, 2, 1, 0, 1)))).toBe('0(1(2 3) 4) 5(6)')
})

it('says by whom, and how deep', () => {
  const [priya] = nestLineage(lineage(0, 1))
  expect(priya).toMatchObject({ by: null, level: 0 })
  expect(priya?.brought[0]).toMatchObject({ by: { name: '0' }, level: 1 })
})

it('is empty where nobody is shown', () => {
  expect(nestLineage([])).toEqual([])
})

it('hangs whoever is deeper than they could be from the last one named', () => {
  expect(drawn(nestLineage(lineage(0, 2, 3)))).toBe('0(1(2))')
  expect(drawn(nestLineage(lineage(3, 3, 0)))).toBe('0(1) 2')
  expect(drawn(nestLineage(lineage(0, 5, 2, 1)))).toBe('0(1(2) 3)')
})

it('takes a level below the root for the root', () => {
  expect(drawn(nestLineage(lineage(0, -1, 1)))).toBe('0 1(2)')
})

it('leaves nobody out and changes no order, whatever the levels', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const entries = lineage(...Array.from({ length: 200 }, (_, place) => ((place * seed * 7919) % 23) - 3))
    const branches = flat(nestLineage(entries))
    expect(branches.map(({ entry }) => entry)).toEqual(entries)
    for (const { entry, level } of branches) expect(level).toBeLessThanOrEqual(Math.max(0, entry.level))
  }
})

it('draws a line of two hundred, each brought in by the one before', () => {
  const branches = flat(nestLineage(lineage(...Array.from({ length: 200 }, (_, place) => place))))
  expect(branches.at(-1)).toMatchObject({ level: 199, by: { name: '198' } })
})
