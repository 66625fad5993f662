import { ButtonLink, ButtonRow } from '../../design/button.tsx'
import { Notice } from '../../design/notice.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { dayPossessive } from '../../meetings/when-words.ts'
import { paths } from '../../paths.ts'
import { copy } from '../copy/en.ts'
import type { BringingGroup } from './bringing-group.ts'

/** The thread lies on a table already, and on which; or the reader cannot bring it. */
export function NotFromThisThread({ thread }: { thread: NonNullable<BringingGroup['thread']> }) {
  const slug = useSlug()
  const { id, tableItem, table, author } = thread
  const meeting = tableItem?.meeting
  const days = meeting ? dayPossessive(meeting) : null
  const isOnTable = tableItem?.state === 'ON_THE_TABLE'
  return (
    <>
      <Notice>
        {isOnTable
          ? copy.alreadyOnTable(days)
          : table.requestItemId
            ? copy.alreadyAsked(author)
            : copy.cannotBringThread}
      </Notice>
      <ButtonRow>
        {isOnTable && meeting && (
          <ButtonLink weight="primary" to={paths.tableItem(slug, meeting.id, tableItem.id)}>
            {copy.seeTheTable}
          </ButtonLink>
        )}
        <ButtonLink to={paths.thread(slug, id)}>{copy.toTheThread}</ButtonLink>
      </ButtonRow>
    </>
  )
}
