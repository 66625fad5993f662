import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { dateWords } from '../../design/time-wording.ts'
import { copy } from './copy/en.ts'
import { ExtendAccompanimentDocument } from './extend-accompaniment.generated.ts'
import { theOther } from './the-other.ts'
import type { UntilWhen_CompanionshipFragment } from './until-when.generated.ts'

/** Asks for 30 more days, once. Nothing when one may not. */
export function ExtendAccompaniment({
  groupId,
  companionship,
}: {
  groupId: string
  companionship: UntilWhen_CompanionshipFragment
}) {
  const { attempt, pending, trouble } = useVerb(ExtendAccompanimentDocument)
  const [asked, setAsked] = useState(false)
  const { sponsorship } = companionship
  const until = sponsorship?.completesAt ? dateWords(sponsorship.completesAt) : null

  async function extend() {
    const input = { groupId, sponsorshipId: sponsorship?.id ?? '' }
    return (await attempt({ input })) !== null
  }

  return (
    <>
      {sponsorship?.viewerCanExtend && <Button onClick={() => setAsked(true)}>{copy.extend}</Button>}
      <Question
        open={asked}
        title={copy.extendQuestion}
        yes={copy.extend}
        no={copy.leaveIt}
        pending={pending}
        trouble={trouble()}
        onYes={extend}
        onClose={() => setAsked(false)}
      >
        <p>{copy.extendMeaning(theOther(companionship), until)}</p>
      </Question>
    </>
  )
}
