import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { Quotation } from '../../design/quotation.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { copy } from '../copy/en.ts'
import type { Part } from '../part.ts'
import { LiftHoldDocument } from './lift-hold.generated.ts'

/** What one said in confidence oneself, and taking it back. */
export function OwnHold({ group, sponsorship }: Part) {
  const { id, viewerHold, sponsor } = sponsorship
  const { attempt, pending, trouble } = useVerb(LiftHoldDocument)
  const [asked, setAsked] = useState(false)

  if (!viewerHold) return null
  return (
    <Section title={copy.youHold} id="your-hold">
      <Lede>{copy.youWrote}</Lede>
      <Quotation>{viewerHold.reason}</Quotation>
      <Lede>{copy.heardBy(viewerHold.hearer?.name ?? null, sponsor)}</Lede>
      <ButtonRow>
        <Button onClick={() => setAsked(true)}>{copy.lift}</Button>
      </ButtonRow>
      <Question
        open={asked}
        title={copy.liftQuestion}
        yes={copy.liftYes}
        no={copy.leaveIt}
        pending={pending}
        trouble={trouble()}
        onYes={async () => (await attempt({ input: { groupId: group.id, sponsorshipId: id } })) !== null}
        onClose={() => setAsked(false)}
      >
        <p>{copy.liftMeaning}</p>
      </Question>
    </Section>
  )
}
