import { describe, expect, it } from 'vitest'
import { copy } from './copy/en.ts'
import { blankItem, draftOf, itemInput, itemRefusals } from './item-draft.ts'

const brought = { ...blankItem, title: 'Is a four-day week honest if I still work five?' }

describe('what somebody brings', () => {
  it('is sent as the API takes it', () => {
    expect(itemInput({ title: '  Rent ', mattersNow: 'yes', minutes: ' 15 ' })).toEqual({
      title: 'Rent',
      mattersNow: true,
      minutes: 15,
    })
    expect(itemInput(brought)).toMatchObject({ mattersNow: false, minutes: null })
  })

  it('comes back as it was typed', () => {
    const item = { title: 'Rent', mattersNow: true, minutes: null }
    expect(itemInput(draftOf(item))).toEqual(item)
    expect(itemInput(draftOf({ ...item, minutes: 240 }))).toEqual({ ...item, minutes: 240 })
  })

  it('needs a line, no longer than fits on one', () => {
    expect(itemRefusals(brought)).toEqual({})
    expect(itemRefusals({ ...brought, title: '  ' })).toEqual({ title: copy.noTitle })
    expect(itemRefusals({ ...brought, title: '☕'.repeat(160) })).toEqual({})
    expect(itemRefusals({ ...brought, title: 'a'.repeat(161) })).toEqual({ title: copy.titleOver(1) })
  })

  it.each(['1', '240', '', ' 20 '])('may take “%s” minutes', minutes => {
    expect(itemRefusals({ ...brought, minutes })).toEqual({})
  })

  it.each(['0', '241', '-5', '1.5', '1e2', 'ten'])('may not take “%s” minutes', minutes => {
    expect(itemRefusals({ ...brought, minutes })).toEqual({ minutes: copy.minutesOut })
  })
})
