import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Section } from '../../design/sheet.tsx'
import { dateWords } from '../../design/time-wording.ts'
import { TitleRow, TitleRows } from '../../design/title-row.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { sideBySideWords as copy } from './copy/side-by-side-words.ts'
import { SideBySide_SeatFragmentDoc, type SideBySide_SeatFragment } from './side-by-side.generated.ts'
import { theOther } from './the-other.ts'

/** Whom one is asked to accompany, and the pages one shares with another. Nothing when there is neither. */
export function SideBySide({ seat }: { seat: FragmentType<SideBySide_SeatFragment> }) {
  const slug = useSlug()
  const { companionships, askedHandOvers } = useFragmentData(SideBySide_SeatFragmentDoc, seat)
  const asked = askedHandOvers.filter(handOver => handOver.viewerCanAnswer)
  if (companionships.length === 0 && asked.length === 0) return null
  return (
    <Section title={copy.sideBySide} id="side-by-side">
      <TitleRows>
        {asked.map(({ id, proposedBy, sponsorship }) => (
          <TitleRow
            key={id}
            to={paths.handOver(slug, id)}
            title={copy.accompanyQuestion(sponsorship?.newcomer?.name ?? copy.newcomer)}
          >
            {copy.asks(proposedBy?.isViewer ? null : (proposedBy?.name ?? copy.someone))}
          </TitleRow>
        ))}
        {companionships.map(companionship => (
          <TitleRow
            key={companionship.id}
            to={paths.companionship(slug, companionship.id)}
            title={copy.theTwo(theOther(companionship).other)}
          >
            {copy.pageOfTheTwo(dayOf(companionship.sponsorship?.accompaniedUntil ?? null))}
          </TitleRow>
        ))}
      </TitleRows>
    </Section>
  )
}

function dayOf(moment: string | null): string | null {
  return moment && Date.parse(moment) > Date.now() ? dateWords(moment) : null
}
