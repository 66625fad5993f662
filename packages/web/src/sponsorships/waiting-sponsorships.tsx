import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Section } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { TitleRow, TitleRows } from '../design/title-row.tsx'
import { paths } from '../paths.ts'
import { rowWords } from './copy/row-words.ts'
import {
  WaitingSponsorships_GroupFragmentDoc,
  type WaitingSponsorships_GroupFragment,
} from './waiting-sponsorships.generated.ts'

/** Whom the table is asked about, and what else of a sponsorship waits for the viewer. Nothing when nothing does. */
export function WaitingSponsorships({ group }: { group: FragmentType<WaitingSponsorships_GroupFragment> }) {
  const { slug, viewerSponsorships, viewerSeat } = useFragmentData(
    WaitingSponsorships_GroupFragmentDoc,
    group,
  )
  const { awaitsWord, heldForViewer } = viewerSeat
  const rows = [
    ...heldForViewer.map(held => ({ ...held, words: rowWords.waitsForYou })),
    ...awaitsWord.map(proposed => ({
      ...proposed,
      words: `${rowWords.by(proposed)} · ${rowWords.asked(proposed.roundEndsAt, dateWords)}`,
    })),
    ...viewerSponsorships
      .filter(({ state, address }) => state === 'CLEARED' && !address)
      .map(cleared => ({ ...cleared, words: rowWords.giveAddress })),
  ]
  if (rows.length === 0) return null
  return (
    <Section title={awaitsWord.length > 0 ? rowWords.somebodyIsProposed : rowWords.onTheWay} id="proposed">
      <TitleRows>
        {rows.map(row => (
          <TitleRow key={row.id} to={paths.sponsorship(slug, row.id)} title={rowWords.nameAndTrade(row)}>
            {row.words}
          </TitleRow>
        ))}
      </TitleRows>
    </Section>
  )
}
