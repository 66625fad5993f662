import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { focusHeadingSoon } from '../design/focus-heading.ts'
import { Notice, Trouble } from '../design/notice.tsx'
import {
  AcceptCharter_CharterFragmentDoc,
  AcceptCharterDocument,
  type AcceptCharter_CharterFragment,
} from './accept-charter.generated.ts'
import { copy } from './copy/en.ts'

/** The charter's yes, or that it was given. */
export function AcceptCharter({
  groupId,
  charter,
  onAccepted,
}: {
  groupId: string
  charter: FragmentType<AcceptCharter_CharterFragment>
  onAccepted?: () => void
}) {
  const { version, viewerHasAccepted } = useFragmentData(AcceptCharter_CharterFragmentDoc, charter)
  const accept = useVerb(AcceptCharterDocument)
  if (viewerHasAccepted) return <Notice mood="done">{copy.youSaidYes}</Notice>

  async function sayYes() {
    if (!(await accept.attempt({ input: { groupId, version } }))) return
    focusHeadingSoon()
    onAccepted?.()
  }

  return (
    <>
      <Trouble words={accept.trouble()} />
      <ButtonRow>
        <Button weight="primary" pending={accept.pending} onClick={() => void sayYes()}>
          {copy.sayYes}
        </Button>
      </ButtonRow>
    </>
  )
}
