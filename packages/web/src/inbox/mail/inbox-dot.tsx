import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { oneAfterTheOther } from '../../api/one-after-the-other.ts'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Checkbox } from '../../design/checkbox.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Section } from '../../design/sheet.tsx'
import { copy } from './copy/en.ts'
import {
  ChooseInboxDotDocument,
  InboxDot_ViewerFragmentDoc,
  type InboxDot_ViewerFragment,
} from './inbox-dot.generated.ts'

/** Whether a dot tells that something waits in one's inbox. Saved at once. */
export function InboxDot({ viewer }: { viewer: FragmentType<InboxDot_ViewerFragment> }) {
  const { showsInboxDot } = useFragmentData(InboxDot_ViewerFragmentDoc, viewer).mailWishes
  const { attempt, trouble } = useVerb(ChooseInboxDotDocument, copy.asItWas)
  const [wanted, setWanted] = useState<boolean>()

  async function choose(shows: boolean) {
    setWanted(shows)
    await oneAfterTheOther(() => attempt({ input: { shows } }))
    setWanted(undefined)
  }

  return (
    <Section id="inbox-dot" title={copy.theDot}>
      <Checkbox
        label={copy.showDot}
        hint={copy.showDotHint}
        checked={wanted ?? showsInboxDot}
        onChange={event => void choose(event.target.checked)}
      />
      <Trouble words={trouble()} />
    </Section>
  )
}
