import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawLineage, type Branch } from './draw-lineage.ts'

const person = (id: string, broughtInById: string | null = null): Branch => ({ id, broughtInById })

/** "Priya, one to the right Tomás" as it reads on a page. */
const drawing = (people: readonly Branch[]) =>
  drawLineage(people).map(({ person: { id }, level }) => '  '.repeat(level) + id)

describe('drawing a lineage', () => {
  it('follows each with whom they brought in, and founders with each other in the order given', () => {
    const people = [
      person('Priya'),
      person('Tomás'),
      person('Mei', 'Priya'),
      person('Dana', 'Tomás'),
      person('Noor', 'Priya'),
      person('Ines', 'Mei'),
    ]
    expect(drawing(people)).toEqual(['Priya', '  Mei', '    Ines', '  Noor', 'Tomás', '  Dana'])
  })

  it('puts at the root whose sponsor is not among them', () => {
    expect(drawing([person('Priya'), person('Dana', 'somebody'), person('Mei', 'Dana')])).toEqual([
      'Priya',
      'Dana',
      '  Mei',
    ])
  })

  it('opens a circle at its first, and hangs on nobody who brought in themselves', () => {
    const circle = [person('Ana', 'Bo'), person('Bo', 'Cy'), person('Cy', 'Ana'), person('Di', 'Cy')]
    expect(drawing([person('Priya'), ...circle, person('Eve', 'Eve')])).toEqual([
      'Priya',
      'Ana',
      '  Cy',
      '    Bo',
      '    Di',
      'Eve',
    ])
  })

  it('takes a chain as long as any group, and nobody', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => person(`${at}`, at ? `${at - 1}` : null))
    expect(drawLineage(chain).at(-1)?.level).toBe(19_999)
    expect(drawLineage([])).toEqual([])
  })

  it('whatever the data say, draws everyone once, and nobody further right than under whom they stand', () => {
    const anyData = fc.integer({ min: 0, max: 40 }).chain(size =>
      fc.array(fc.option(fc.integer({ min: 0, max: size }), { nil: null }), {
        minLength: size,
        maxLength: size,
      }),
    )
    fc.assert(
      fc.property(anyData, sponsors => {
        const people = sponsors.map((by, at) => person(`${at}`, by === null ? null : `${by}`))
        const drawn = drawLineage(people)
        expect(drawn.map(({ person: { id } }) => id).toSorted()).toEqual(
          people.map(({ id }) => id).toSorted(),
        )
        for (const [at, { person: drawnPerson, level }] of drawn.entries()) {
          if (level === 0) continue
          const under = drawn.slice(0, at).findLast(above => above.level < level)
          expect(under?.level).toBe(level - 1)
          expect(under?.person.id).toBe(drawnPerson.broughtInById)
        }
      }),
      { numRuns: 500 },
    )
  })
})
