import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { TitleRow } from '../../design/title-row.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { dayInWords } from '../day-in-words.ts'
import { bothTimesOf, timeWordsOf } from '../when-words.ts'
import { copy } from './copy/en.ts'
import { MeetingRow_MeetingFragmentDoc, type MeetingRow_MeetingFragment } from './meeting-row.generated.ts'
import { rowWords } from './row-words.ts'

/** One meeting in a list: its day and time, where, and how it stands. */
export function MeetingRow({ meeting: from }: { meeting: FragmentType<MeetingRow_MeetingFragment> }) {
  const meeting = useFragmentData(MeetingRow_MeetingFragmentDoc, from)
  const title = copy.dayAndTime(dayInWords(meeting.wallDate), timeWordsOf(meeting))
  return (
    <TitleRow
      to={paths.meeting(useSlug(), meeting.id)}
      title={title}
      {...(meeting.isUnderWay && { now: copy.underWay })}
    >
      {rowWords({ ...meeting, bothTimes: bothTimesOf(meeting) })}
    </TitleRow>
  )
}
