import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Section } from '../../design/sheet.tsx'
import { TitleRow, TitleRows } from '../../design/title-row.tsx'
import { paths } from '../../paths.ts'
import { AsksOnTable_SeatFragmentDoc, type AsksOnTable_SeatFragment } from './asks-on-table.generated.ts'
import styles from './asks-on-table.module.css'
import { tableWords as copy } from './copy/table-words.ts'

/** Thanks that one has not seen, and asks of one's own about which one is asked what became of them. */
export function AsksOnTable({ slug, seat }: { slug: string; seat: FragmentType<AsksOnTable_SeatFragment> }) {
  const { thanks, askedWhatBecame } = useFragmentData(AsksOnTable_SeatFragmentDoc, seat)
  return (
    <>
      {thanks.length > 0 && (
        <Section id="thanks" title={copy.thanks}>
          <TitleRows>
            {thanks.map(({ thread, from, words }) => (
              <TitleRow key={thread.id} to={paths.thread(slug, thread.id)} title={thread.title}>
                {copy.thankedYou(from)}
                {words && <span className={styles.words}>{words}</span>}
              </TitleRow>
            ))}
          </TitleRows>
        </Section>
      )}
      {askedWhatBecame.length > 0 && (
        <Section id="what-became" title={copy.whatBecame}>
          <TitleRows>
            {askedWhatBecame.map(({ id, title }) => (
              <TitleRow key={id} to={paths.thread(slug, id)} title={title}>
                {copy.wouldLikeToHear}
              </TitleRow>
            ))}
          </TitleRows>
        </Section>
      )}
    </>
  )
}
