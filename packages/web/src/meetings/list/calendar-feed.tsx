import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { CalendarAddress } from './calendar-address.tsx'
import {
  CalendarFeed_SeatFragmentDoc,
  ResetCalendarFeedDocument,
  type CalendarFeed_SeatFragment,
} from './calendar-feed.generated.ts'
import { copy } from './copy/en.ts'

/** The group's meetings in one's own calendar program, under an address only oneself knows. */
export function CalendarFeed({
  groupId,
  seat: from,
}: {
  groupId: string
  seat: FragmentType<CalendarFeed_SeatFragment>
}) {
  const { calendarFeed } = useFragmentData(CalendarFeed_SeatFragmentDoc, from)
  const verb = useVerb(ResetCalendarFeedDocument, copy.addressAsItWas)
  const reset = async () => (await verb.attempt({ input: { groupId } })) !== null
  return (
    <Section title={copy.yourCalendar} id="calendar">
      <Lede>{copy.whatItTells}</Lede>
      {calendarFeed ? (
        <CalendarAddress
          address={calendarFeed}
          pending={verb.pending}
          trouble={verb.trouble()}
          onReset={reset}
        />
      ) : (
        <>
          <Trouble words={verb.trouble()} />
          <ButtonRow>
            <Button pending={verb.pending} onClick={() => void reset()}>
              {copy.makeAddress}
            </Button>
          </ButtonRow>
        </>
      )}
    </Section>
  )
}
