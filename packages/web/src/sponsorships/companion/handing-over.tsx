import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { ButtonRow } from '../../design/button.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { copy } from './copy/en.ts'
import {
  HandingOver_CompanionshipFragmentDoc,
  type HandingOver_CompanionshipFragment,
} from './handing-over.generated.ts'
import { OpenHandOver } from './open-hand-over.tsx'
import { ProposeHandOver } from './propose-hand-over.tsx'
import type { ProposeHandOver_GroupFragment } from './propose-hand-over.generated.ts'
import { theOther } from './the-other.ts'

/** That another member accompany the newcomer: the proposal that waits, or making one. */
export function HandingOver(from: {
  group: FragmentType<ProposeHandOver_GroupFragment> & { id: string }
  companionship: FragmentType<HandingOver_CompanionshipFragment>
}) {
  const companionship = useFragmentData(HandingOver_CompanionshipFragmentDoc, from.companionship)
  const { endedAt, sponsorship } = companionship
  const open = sponsorship?.openHandOver
  if (endedAt !== null || !sponsorship || (!open && !sponsorship.viewerCanProposeHandOver)) return null
  return (
    <Section title={copy.handOver} id="hand-over">
      {open ? (
        <OpenHandOver groupId={from.group.id} handOver={open} />
      ) : (
        <>
          <Lede>{copy.handOverLede(theOther(companionship))}</Lede>
          <ButtonRow>
            <ProposeHandOver group={from.group} sponsorship={sponsorship} />
          </ButtonRow>
        </>
      )}
    </Section>
  )
}
