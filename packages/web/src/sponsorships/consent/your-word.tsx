import { Section, Lede } from '../../design/sheet.tsx'
import { copy } from '../copy/en.ts'
import type { Part } from '../part.ts'
import { AnswerProposal } from './answer-proposal.tsx'
import { HoldProposal } from './hold-proposal.tsx'
import { OwnHold } from './own-hold.tsx'

/** What a settled member can say to a proposal; nothing for all others. Who holds it says that first. */
export function YourWord(part: Part) {
  const { viewerHold, viewerCanAnswer, viewerCanHold } = part.sponsorship
  if (viewerHold) return <OwnHold {...part} />
  if (!viewerCanAnswer && !viewerCanHold) return null
  return (
    <Section title={copy.yourWord} id="your-word">
      <Lede>{copy.yourWordLede}</Lede>
      {viewerCanAnswer && <AnswerProposal {...part} />}
      {viewerCanHold && <HoldProposal {...part} />}
    </Section>
  )
}
