import { SelectField } from '../../design/select-field.tsx'
import type { Control } from '../../design/use-kept-form.ts'
import { dayWordsOf, timeWordsOf, type When } from '../../meetings/when-words.ts'
import { copy } from '../copy/en.ts'

/** One of the meetings to come, by its day and time where it takes place. */
export function WhichMeeting({
  meetings,
  ...field
}: Control & {
  label: string
  meetings: readonly (When & { id: string })[]
  refusal: string | undefined
}) {
  return (
    <SelectField {...field}>
      {meetings.map(meeting => (
        <option key={meeting.id} value={meeting.id}>
          {copy.when(dayWordsOf(meeting), timeWordsOf(meeting))}
        </option>
      ))}
    </SelectField>
  )
}
