import { ButtonRow } from '../design/button.tsx'
import { Quotation } from '../design/quotation.tsx'
import { Lede } from '../design/sheet.tsx'
import { momentWords } from '../design/time-wording.ts'
import type { Care } from './care.ts'
import { copy } from './copy/en.ts'
import { PauseMember } from './pause-member.tsx'
import { ResumeMember } from './resume-member.tsx'

/** A pause that could begin, or the one that lasts, with what was sent. */
export function Pausing(care: Care) {
  const { name, viewerCanResume, pausedUntil, pauseReason } = care.member
  if (!viewerCanResume) {
    return (
      <>
        <Lede>{copy.pausingLede(name)}</Lede>
        <ButtonRow>
          <PauseMember {...care} />
        </ButtonRow>
      </>
    )
  }
  return (
    <>
      {pausedUntil && <Lede>{copy.pausedUntil(name, momentWords(pausedUntil))}</Lede>}
      {pauseReason && <Quotation>{pauseReason}</Quotation>}
      <ButtonRow>
        <ResumeMember {...care} />
      </ButtonRow>
    </>
  )
}
