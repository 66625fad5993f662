import { Notice } from '../../design/notice.tsx'
import { Quotation } from '../../design/quotation.tsx'
import { clockOf, clockWords, dayOf } from '../../design/wall-time-wording.ts'
import { dayInWords } from '../day-in-words.ts'
import { timeWordsOf } from '../when-words.ts'
import { copy } from './copy/en.ts'
import type { MeetingFacts_MeetingFragment } from './meeting-facts.generated.ts'

/** What there is to know beside the time: cancelled and why, under way, moved, or a time the clocks skip. */
export function HowItStands({ meeting }: { meeting: MeetingFacts_MeetingFragment }) {
  const { state, cancelledBy, cancelReason, isUnderWay, movedFrom, timeZone, isTimeSkipped } = meeting
  if (state === 'CANCELLED') {
    return (
      <Notice>
        <p>{copy.cancelled(cancelledBy)}</p>
        {cancelReason && <Quotation>{cancelReason}</Quotation>}
      </Notice>
    )
  }
  return (
    <>
      {isUnderWay && <Notice mood="now">{copy.underWay}</Notice>}
      {movedFrom && (
        <Notice>
          {copy.moved(dayInWords(dayOf(movedFrom, timeZone)), clockWords(clockOf(movedFrom, timeZone)))}
        </Notice>
      )}
      {isTimeSkipped && (
        <Notice>{copy.timeSkipped(clockWords(meeting.wallClock), timeWordsOf(meeting))}</Notice>
      )}
    </>
  )
}
