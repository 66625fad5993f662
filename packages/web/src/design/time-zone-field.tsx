import { useMemo, type ComponentProps } from 'react'
import { SelectField } from './select-field.tsx'
import { zonesByRegion } from './time-zones.ts'

/** A time zone out of all the browser knows. `elsewhere` heads those that belong to no part of the world. */
export function TimeZoneField({
  elsewhere,
  ...select
}: { elsewhere: string; value: string } & Omit<ComponentProps<typeof SelectField>, 'value' | 'children'>) {
  const regions = useMemo(
    () => zonesByRegion(Intl.supportedValuesOf('timeZone'), select.value, elsewhere),
    [select.value, elsewhere],
  )
  return (
    <SelectField {...select}>
      {regions.map(({ name, zones }) => (
        <optgroup key={name} label={name}>
          {zones.map(({ id, place }) => (
            <option key={id} value={id}>
              {place}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
