import { expect, test } from 'vitest'
import { beingNamed } from './being-named.ts'

test.each([
  ['@', 0, ''],
  ['Ask @An', 4, 'An'],
  ['Ask @Anne Br', 4, 'Anne Br'],
  ['(@An', 1, 'An'],
  ['One\n@An', 4, 'An'],
])('in %j a name begins at %i', (text, from, beginning) => {
  expect(beingNamed(text, text.length)).toEqual({ from, beginning })
})

test.each(['anne@example', 'Ask Anne', '@Anne Brody knows', '@ Anne', '@Anne\n', '[@Anne](member'])(
  'in %j nobody is being named',
  text => {
    expect(beingNamed(text, text.length)).toBeNull()
  },
)
