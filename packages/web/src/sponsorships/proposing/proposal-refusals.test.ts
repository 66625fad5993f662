import { expect, it } from 'vitest'
import { proposalRefusals } from './proposal-refusals.ts'
import { blankProposal, fewestWords, lengthOf } from './proposal.ts'

const whole = {
  ...blankProposal,
  name: 'Jo Fairbanks',
  trade: 'boat builder',
  howKnown: 'We shared a workshop.',
  words: 'w'.repeat(fewestWords),
  inBusiness: 'NO',
  told: 'YES',
}

it('says all that is missing at once', () => {
  expect(Object.keys(proposalRefusals(blankProposal))).toEqual([
    'name',
    'trade',
    'howKnown',
    'words',
    'inBusiness',
    'told',
  ])
})

it('has nothing to say of a whole proposal', () => {
  expect(proposalRefusals(whole)).toEqual({})
})

it('wants the business told only where there is some', () => {
  expect(proposalRefusals({ ...whole, inBusiness: 'YES', business: ' ' })).toHaveProperty('business')
  expect(proposalRefusals({ ...whole, inBusiness: 'YES', business: 'They mend my van.' })).toEqual({})
})

it('counts characters as people do, without the space around them', () => {
  expect(lengthOf('  ☕️é ')).toBe(3)
  expect(proposalRefusals({ ...whole, words: `${'w'.repeat(fewestWords - 1)}  ` }).words).toContain(
    'One more character is enough.',
  )
})
