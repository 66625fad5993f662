import { SelectField } from '../../design/select-field.tsx'
import type { Control } from '../../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import { inTurn } from './plan-words.ts'

interface Person {
  id: string
  name: string
  isViewer: boolean
}

/** Who looks after it: one of the members, nobody in particular, or in a series those willing in turn. */
export function HostField({
  control,
  members,
  mayTakeTurns,
}: {
  control: Control & { refusal: string | undefined }
  members: readonly Person[]
  mayTakeTurns: boolean
}) {
  return (
    <SelectField {...control} label={copy.host} hint={mayTakeTurns ? copy.hostOfSeriesHint : copy.hostHint}>
      <option value="">{copy.nobodyHosts}</option>
      {mayTakeTurns && <option value={inTurn}>{copy.hostsInTurn}</option>}
      {members.map(member => (
        <option key={member.id} value={member.id}>
          {copy.nameOf(member)}
        </option>
      ))}
    </SelectField>
  )
}
