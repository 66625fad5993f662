import { describe, expect, test } from 'vitest'
import { keptText, peopleIn, shownText } from './mention-text.ts'

const anne = '0199aaaa-0000-7000-8000-000000000001'
const other = '0199aaaa-0000-7000-8000-000000000002'

const people = (...named: [string, string][]) => new Map(named)

describe('naming somebody', () => {
  test('the field shows a name, the text keeps who is meant', () => {
    const kept = `Ask [@Anne Brody](member:${anne}), she knows.`
    expect(shownText(kept)).toBe('Ask @Anne Brody, she knows.')
    expect(keptText('Ask @Anne Brody, she knows.', peopleIn(kept))).toBe(kept)
  })

  test.each([
    'Nobody is named here, not even anne@example.org.',
    `[@Anne Brody](member:${anne}) and again [@Anne Brody](member:${anne})`,
    `[@Anne](member:${anne}), then [@Anne Brody](member:${other})`,
    `[@Anne Brody](member:${anne}) and her namesake [@Anne Brody](member:${other})`,
    `[@A\\]\\*b\\_](member:${anne}) has an odd name`,
    `[Anne](member:${anne}) is not what we write`,
  ])('nothing is lost on the way there and back: %s', kept => {
    expect(keptText(shownText(kept), peopleIn(kept))).toBe(kept)
  })

  test('a longer name is not taken for a shorter one, nor an address for a name', () => {
    const named = people(['Anne', anne], ['Anne Brody', other])
    expect(keptText('@Annette, @Anne Brody, @Anne; me@Anne', named)).toBe(
      `@Annette, [@Anne Brody](member:${other}), [@Anne](member:${anne}); me@Anne`,
    )
  })

  test('a name that was only typed names nobody', () => {
    expect(keptText('@Anne Brody', people())).toBe('@Anne Brody')
  })

  test('a name full of marks is no pattern', () => {
    expect(keptText('@(.*)+ said', people(['(.*)+', anne]))).toBe(`[@(.\\*)+](member:${anne}) said`)
  })
})
