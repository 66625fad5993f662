import { expect, test } from 'vitest'
import { shownText } from './mention-text.ts'
import { keptPlace, shownPlace } from './places-in-text.ts'

const mention = '[@Anne Brody](member:0199aaaa-0000-7000-8000-000000000001)'

test('a place in what is shown is the same place in what is kept, and back', () => {
  const kept = `Ask ${mention} or ${mention}, who knows.`
  const shown = shownText(kept)
  for (const words of ['Ask ', ' or ', ', who', 'knows.']) {
    expect(keptPlace(kept, shown.indexOf(words))).toBe(kept.indexOf(words))
    expect(shownPlace(kept, kept.indexOf(words))).toBe(shown.indexOf(words))
  }
})

test('within a name, it is the end of the name', () => {
  const kept = `Ask ${mention}.`
  expect(keptPlace(kept, 'Ask @An'.length)).toBe(kept.length - 1)
  expect(shownPlace(kept, 'Ask [@An'.length)).toBe('Ask @Anne Brody'.length)
})
