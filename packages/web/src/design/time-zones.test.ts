import { expect, it } from 'vitest'
import { zonesByRegion } from './time-zones.ts'

it('puts places under their regions, in the order of their names', () => {
  expect(zonesByRegion(['Europe/Zurich', 'Europe/Lisbon'], 'Europe/Lisbon', 'Elsewhere')).toEqual([
    {
      name: 'Europe',
      zones: [
        { id: 'Europe/Lisbon', place: 'Lisbon' },
        { id: 'Europe/Zurich', place: 'Zurich' },
      ],
    },
  ])
})

it('names the place before its country', () => {
  const [region] = zonesByRegion(['America/Argentina/Buenos_Aires'], '', 'Elsewhere')
  expect(region?.zones).toEqual([{ id: 'America/Argentina/Buenos_Aires', place: 'Buenos Aires, Argentina' }])
})

it('offers the chosen zone even where the browser does not know it', () => {
  expect(zonesByRegion(['Europe/Lisbon'], 'UTC', 'Elsewhere').at(-1)).toEqual({
    name: 'Elsewhere',
    zones: [{ id: 'UTC', place: 'UTC' }],
  })
})
