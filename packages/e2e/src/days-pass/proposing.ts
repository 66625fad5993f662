import type { Guest } from '../guest.ts'

/** From the people to a proposal, and onto its page. */
export async function propose(guest: Guest, name: string, trade: string, why: string): Promise<void> {
  await guest.follow('People')
  await guest.follow('Sponsor someone')
  await guest.seesHeading('Sponsor someone')
  await guest.write('Their name', name)
  await guest.write('Their trade', trade)
  await guest.write('How you know them', 'From the water, for a year now.')
  await guest.write('Why this table', why)
  await guest.choose('No')
  await guest.tick(/^I have told them /)
  await guest.press(`Propose ${name}`)
  await guest.seesHeading(name)
}
