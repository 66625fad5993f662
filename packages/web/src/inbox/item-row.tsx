import type { FragmentType } from '@apollo/client'
import { useId, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Row, RowAbout, RowLine, RowWords } from '../design/row.tsx'
import { Time } from '../design/time.tsx'
import { clockOf, clockWords } from '../design/wall-time-wording.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { ItemRow_ItemFragmentDoc, type ItemRow_ItemFragment } from './item-row.generated.ts'
import styles from './item-row.module.css'
import { OpenedInPlace } from './opened-in-place.tsx'
import { readItem } from './read-item.ts'
import { sentenceWords } from './sentence-words.ts'

/** Something one was told: what happened, what a person wrote about it, who, when, and whether it is new. */
export function ItemRow({
  item: from,
  namesGroup,
}: {
  item: FragmentType<ItemRow_ItemFragment>
  /** Where one sits at several tables. */
  namesGroup: boolean
}) {
  const item = useFragmentData(ItemRow_ItemFragmentDoc, from)
  const { id, sentenceParts, words, wordsBy, happenedAt, isRead, path, group } = item
  const aboutId = useId()
  const sentence = sentenceWords(sentenceParts)
  // Of what leads to the Table, nothing need stand there: only other pages are about what they are opened for.
  const leadsToTable = path === ''
  const open = () => void (isRead || readItem({ groupId: group.id, id }))
  const title = isRead ? styles.sentence : `${styles.sentence} ${styles.unread}`
  const written = words && <RowWords>{words}</RowWords>
  const about = (
    <RowAbout id={aboutId}>
      {!isRead && <Now>{copy.isNew}</Now>}
      {wordsBy && <>{wordsBy} · </>}
      <Time at={happenedAt} words={timeOfDay} />
      {namesGroup && <> · {group.name}</>}
    </RowAbout>
  )

  return (
    <Row>
      {path === null ? (
        <OpenedInPlace sentence={<span className={title}>{sentence}</span>} about={aboutId} onOpen={open}>
          {written || <RowLine>{copy.noMore}</RowLine>}
        </OpenedInPlace>
      ) : (
        <>
          <Link
            to={paths.table(group.slug) + path}
            className={title}
            aria-describedby={aboutId}
            onClick={leadsToTable ? open : undefined}
          >
            {sentence}
          </Link>
          {written}
        </>
      )}
      {about}
    </Row>
  )
}

function Now({ children }: { children: ReactNode }) {
  return (
    <>
      <strong className={styles.now}>{children}</strong> ·{' '}
    </>
  )
}

/** The day stands above. */
const timeOfDay = (moment: string) => clockWords(clockOf(moment))
