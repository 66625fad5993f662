import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Section } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { TitleRow, TitleRows } from '../design/title-row.tsx'
import { paths } from '../paths.ts'
import { rowWords } from './copy/row-words.ts'
import { OnTheirWay_GroupFragmentDoc, type OnTheirWay_GroupFragment } from './on-their-way.generated.ts'

type Open = OnTheirWay_GroupFragment['openSponsorships'][number]
type Own = OnTheirWay_GroupFragment['viewerSponsorships'][number]

/** Who is proposed, cleared or invited, for those who are settled; and of the viewer's own whose way has ended. */
export function OnTheirWay({ group }: { group: FragmentType<OnTheirWay_GroupFragment> }) {
  const { slug, openSponsorships, viewerSponsorships } = useFragmentData(OnTheirWay_GroupFragmentDoc, group)
  const over = viewerSponsorships.filter(({ state }) => state in rowWords.over)
  return (
    <>
      <Rows slug={slug} title={rowWords.proposed} id="proposed" rows={openSponsorships} about={openWords} />
      <Rows slug={slug} title={rowWords.noLonger} id="no-longer" rows={over} about={overWords} />
    </>
  )
}

type Row = { id: string; candidateName: string | null; candidateTrade: string | null }

/** Nothing while there is nobody. */
function Rows<Shown extends Row>({
  slug,
  title,
  id,
  rows,
  about,
}: {
  slug: string
  title: string
  id: string
  rows: readonly Shown[]
  about: (shown: Shown) => string
}) {
  if (rows.length === 0) return null
  return (
    <Section title={title} id={id}>
      <TitleRows>
        {rows.map(row => (
          <TitleRow key={row.id} to={paths.sponsorship(slug, row.id)} title={rowWords.nameAndTrade(row)}>
            {about(row)}
          </TitleRow>
        ))}
      </TitleRows>
    </Section>
  )
}

function openWords(sponsorship: Open): string {
  return `${rowWords.by(sponsorship)} · ${standing(sponsorship)}`
}

function standing({ state, roundEndsAt }: Open): string {
  if (state === 'PROPOSED') return rowWords.asked(roundEndsAt, dateWords)
  if (state === 'HELD') return rowWords.held
  return state === 'CLEARED' ? rowWords.cleared : rowWords.invited
}

function overWords({ state, endedAt }: Own): string {
  const words = state in rowWords.over ? rowWords.over[state as keyof typeof rowWords.over] : ''
  return endedAt ? `${words}, ${dateWords(endedAt)}` : words
}
