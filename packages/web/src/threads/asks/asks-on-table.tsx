import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Section } from '../../design/sheet.tsx'
import { TitleRow, TitleRows } from '../../design/title-row.tsx'
import { paths } from '../../paths.ts'
import { firstName } from '../first-name.ts'
import { BringRequest } from './bring-request.tsx'
import { AsksOnTable_SeatFragmentDoc, type AsksOnTable_SeatFragment } from './asks-on-table.generated.ts'
import styles from './asks-on-table.module.css'
import { askWords as copy } from './copy/en.ts'

/** What others would like to bring of one's own, thanks one has not seen, and asks of which one is to tell. */
export function AsksOnTable({
  slug,
  groupId,
  seat,
}: {
  slug: string
  groupId: string
  seat: FragmentType<AsksOnTable_SeatFragment>
}) {
  const { thanks, askedWhatBecame, tableRequests } = useFragmentData(AsksOnTable_SeatFragmentDoc, seat)
  return (
    <>
      {tableRequests.length > 0 && (
        <Section id="asked-of-you" title={copy.requests}>
          {tableRequests.map(request => (
            <BringRequest key={request.id} groupId={groupId} tableItem={request} />
          ))}
        </Section>
      )}
      {thanks.length > 0 && (
        <Section id="thanks" title={copy.thanks}>
          <TitleRows>
            {thanks.map(({ thread, from, words }) => (
              <TitleRow key={thread.id} to={paths.thread(slug, thread.id)} title={thread.title}>
                {copy.thankedYou(firstName(from))}
                {words && <span className={styles.words}>{words}</span>}
              </TitleRow>
            ))}
          </TitleRows>
        </Section>
      )}
      {askedWhatBecame.length > 0 && (
        <Section id="what-became" title={copy.tellQuestion}>
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
