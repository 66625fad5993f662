import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Section } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { TitleRow, TitleRows } from '../design/title-row.tsx'
import { paths } from '../paths.ts'
import { waitingWords } from './copy/waiting-words.ts'
import {
  WaitingSponsorships_GroupFragmentDoc,
  type WaitingSponsorships_GroupFragment,
} from './waiting-sponsorships.generated.ts'

type Waiting = WaitingSponsorships_GroupFragment['viewerSeat']['awaitsWord'][number]

/** Whom the table is asked about, and what else of a sponsorship waits for the viewer. Nothing when nothing does. */
export function WaitingSponsorships({ group }: { group: FragmentType<WaitingSponsorships_GroupFragment> }) {
  const { slug, viewerSponsorships, viewerSeat } = useFragmentData(
    WaitingSponsorships_GroupFragmentDoc,
    group,
  )
  const { awaitsWord, heldForViewer } = viewerSeat
  const unheard = awaitsWord.filter(({ id }) => !heldForViewer.some(held => held.id === id))
  const rows = [
    ...heldForViewer.map(held => ({ ...held, about: waitingWords.waitsForYou })),
    ...unheard.map(proposed => ({ ...proposed, about: proposal(proposed) })),
    ...viewerSponsorships
      .filter(({ state, address }) => state === 'CLEARED' && !address)
      .map(cleared => ({ ...cleared, about: waitingWords.giveAddress })),
  ]
  if (rows.length === 0) return null
  return (
    <Section
      title={unheard.length > 0 ? waitingWords.somebodyIsProposed : waitingWords.onTheWay}
      id="proposed"
    >
      <TitleRows>
        {rows.map(({ id, candidateName, candidateTrade, about }) => (
          <TitleRow
            key={id}
            to={paths.sponsorship(slug, id)}
            title={[candidateName, candidateTrade].filter(Boolean).join(', ')}
          >
            {about}
          </TitleRow>
        ))}
      </TitleRows>
    </Section>
  )
}

function proposal({ sponsor, roundEndsAt }: Waiting): string {
  const until = roundEndsAt && Date.parse(roundEndsAt) > Date.now() ? dateWords(roundEndsAt) : null
  return `${waitingWords.by(sponsor)} · ${waitingWords.asked(until)}`
}
