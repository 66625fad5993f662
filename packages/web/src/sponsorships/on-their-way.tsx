import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Section } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { TitleRow, TitleRows } from '../design/title-row.tsx'
import { paths } from '../paths.ts'
import { rowWords } from './copy/row-words.ts'
import { OnTheirWay_GroupFragmentDoc, type OnTheirWay_GroupFragment } from './on-their-way.generated.ts'

/** Who is proposed, cleared or invited, for those who are settled. Nothing while there is nobody. */
export function OnTheirWay({ group }: { group: FragmentType<OnTheirWay_GroupFragment> }) {
  const { slug, openSponsorships } = useFragmentData(OnTheirWay_GroupFragmentDoc, group)
  if (openSponsorships.length === 0) return null
  return (
    <Section title={rowWords.proposed} id="proposed">
      <TitleRows>
        {openSponsorships.map(sponsorship => (
          <TitleRow
            key={sponsorship.id}
            to={paths.sponsorship(slug, sponsorship.id)}
            title={rowWords.nameAndTrade(sponsorship)}
          >
            {rowWords.by(sponsorship)} · {standing(sponsorship)}
          </TitleRow>
        ))}
      </TitleRows>
    </Section>
  )
}

function standing({ state, roundEndsAt }: OnTheirWay_GroupFragment['openSponsorships'][number]): string {
  if (state === 'PROPOSED') return rowWords.asked(roundEndsAt, dateWords)
  if (state === 'HELD') return rowWords.held
  return state === 'CLEARED' ? rowWords.cleared : rowWords.invited
}
