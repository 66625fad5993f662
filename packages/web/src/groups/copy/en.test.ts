import { expect, it } from 'vitest'
import { copy } from './en.ts'

it('sets what somebody may be asked about apart from the sentence before it', () => {
  const anne = { name: 'Anne Okafor', isViewer: false }
  expect(copy.askThemAboutBefore(anne)).toBe('Ask Anne about:')
  expect(copy.askThemAboutBefore({ ...anne, isViewer: true })).toBe('Ask me about:')
  expect(copy.askThemAbout(anne)).toBe('Ask Anne about')
})
