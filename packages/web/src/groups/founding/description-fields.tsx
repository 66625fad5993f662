import { TextArea } from '../../design/text-area.tsx'
import { TextField } from '../../design/text-field.tsx'
import { TimeZoneField } from '../../design/time-zone-field.tsx'
import type { Control } from '../../design/use-kept-form.ts'
import { copy } from './copy/en.ts'

/** A field's words, and what was said about them. */
type ControlFor<Field extends string> = (field: Field) => Control & { refusal: string | undefined }

/** Why the group meets, and what it is not. */
export function PurposeFields({ control }: { control: ControlFor<'purpose' | 'whatItIsNot'> }) {
  return (
    <>
      <TextArea {...control('purpose')} label={copy.purpose} hint={copy.purposeHint} required />
      <TextArea {...control('whatItIsNot')} label={copy.whatItIsNot} hint={copy.whatItIsNotHint} required />
    </>
  )
}

/** When and where it meets, and what it calls that. */
export function MeetingFields({ control }: { control: ControlFor<'rhythm' | 'meetingName' | 'timeZone'> }) {
  return (
    <>
      <TextArea {...control('rhythm')} label={copy.rhythm} hint={copy.rhythmHint} rows={2} required />
      <TextField {...control('meetingName')} label={copy.meetingName} hint={copy.meetingNameHint} required />
      <TimeZoneField
        {...control('timeZone')}
        label={copy.timeZone}
        hint={copy.timeZoneHint}
        elsewhere={copy.timeZoneElsewhere}
      />
    </>
  )
}
