import { TextField } from '../../design/text-field.tsx'
import { TimeZoneField } from '../../design/time-zone-field.tsx'
import { copy } from './copy/en.ts'
import { ClockField } from './day-and-clock-fields.tsx'
import type { ControlFor } from './plan-words.ts'

/** At what time of the day, by whose clock, and how long. */
export function TimeFields({
  control,
}: {
  control: ControlFor<'wallClock' | 'durationMinutes'> & ControlFor<'timeZone'>
}) {
  return (
    <>
      <ClockAndLength control={control} />
      <TimeZoneField
        {...control('timeZone')}
        label={copy.timeZone}
        hint={copy.timeZoneHint}
        elsewhere={copy.timeZoneElsewhere}
      />
    </>
  )
}

/** At what time of the day, and how long. */
export function ClockAndLength({ control }: { control: ControlFor<'wallClock' | 'durationMinutes'> }) {
  return (
    <>
      <ClockField {...control('wallClock')} label={copy.wallClock} required />
      <TextField
        {...control('durationMinutes')}
        label={copy.duration}
        type="number"
        inputMode="numeric"
        min={5}
        max={1440}
        required
      />
    </>
  )
}

/** Where it is: a place, an address to meet at, or both. */
export function PlaceFields({ control }: { control: ControlFor<'place' | 'link'> }) {
  return (
    <>
      <TextField {...control('place')} label={copy.place} hint={copy.placeHint} autoComplete="off" />
      <TextField
        {...control('link')}
        label={copy.link}
        hint={copy.linkHint}
        type="url"
        inputMode="url"
        autoComplete="off"
      />
    </>
  )
}
