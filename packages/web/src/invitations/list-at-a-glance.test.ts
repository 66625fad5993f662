import { expect, it } from 'vitest'
import { listAtAGlance } from './list-at-a-glance.ts'

it('counts people however name and address are put together', () => {
  const list = [
    'Dana Whitfield, dana@whitfield.example',
    'Tomás Ortega <tomas@ortega.example>',
    'anne@lindqvist.example Anne Lindqvist',
    'Esi Boateng\tesi.boateng+table@mail.example',
    '"Castellano, Rob" (rob@baker.example)',
    'müller@bäcker.example',
  ].join('\n')
  expect(listAtAGlance(list)).toEqual({ count: 6, withoutAddress: [] })
})

it('counts several on one line, and someone listed twice once', () => {
  expect(listAtAGlance('Dana <dana@w.example>; Tom <tom@o.example>, DANA@w.example').count).toBe(2)
})

it('names each line without an address by its number', () => {
  expect(listAtAGlance('Dana dana@w.example\n\n  Tomás Ortega \r\nEsi esi@').withoutAddress).toEqual([
    { line: 3, text: 'Tomás Ortega' },
    { line: 4, text: 'Esi esi@' },
  ])
})

it('passes over empty lines and rulers', () => {
  expect(listAtAGlance('\n---\n  \n')).toEqual({ count: 0, withoutAddress: [] })
})
