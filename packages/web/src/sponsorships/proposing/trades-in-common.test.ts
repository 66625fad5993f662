import { expect, it } from 'vitest'
import { tradesInCommon } from './trades-in-common.ts'

const priya = { name: 'Priya Kaur', trade: 'Pharmacist' }
const rob = { name: 'Rob Fenn', trade: 'runs a bakery' }
const esi = { name: 'Esi Boateng', trade: 'hospital pharmacist, retired' }
const tomas = { name: 'Tomás Ortega', trade: 'tax law' }

it('finds who shares a word of the trade, in whatever case', () => {
  expect(tradesInCommon('community PHARMACIST', [priya, rob, esi, tomas])).toEqual([priya, esi])
})

it('passes over words of fewer than four letters, and words that name no trade', () => {
  expect(tradesInCommon('law, a bit of tax', [tomas])).toEqual([])
  expect(tradesInCommon('retired, runs a small choir', [rob, esi])).toEqual([])
})

it('finds nobody for a trade that is not written yet, nor among those who gave none', () => {
  expect(tradesInCommon(' ', [priya, { name: 'Jo', trade: '' }])).toEqual([])
})

it('takes whole words only, accents and all', () => {
  expect(tradesInCommon('pharm', [priya])).toEqual([])
  expect(tradesInCommon('Bäcker', [{ name: 'Ilse', trade: 'bäcker' }])).toHaveLength(1)
})
