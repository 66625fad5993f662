import { ButtonRow } from '../design/button.tsx'
import { CloseSponsorship } from './consent/close-sponsorship.tsx'
import type { Part } from './part.ts'
import { WithdrawSponsorship } from './withdraw-sponsorship.tsx'

/** The ways to end it, for those who may, last on the page. */
export function EndOfIt(part: Part) {
  return (
    <ButtonRow>
      <CloseSponsorship {...part} />
      <WithdrawSponsorship {...part} />
    </ButtonRow>
  )
}
