import { Checkbox } from '../design/checkbox.tsx'
import { TextField } from '../design/text-field.tsx'
import type { KeptForm } from '../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import type { ItemDraft } from './item-draft.ts'

/** What is asked of whatever comes on the table: a line, and if one likes, that it matters now, and minutes. */
export function ItemFields({
  form,
  refusals,
}: {
  form: Pick<KeptForm<ItemDraft>, 'values' | 'change' | 'control'>
  refusals: { [Field in keyof ItemDraft]?: string | undefined }
}) {
  const { values, change, control } = form
  return (
    <>
      <TextField
        {...control('title')}
        label={copy.title}
        hint={copy.titleHint}
        refusal={refusals.title}
        autoComplete="off"
        required
      />
      <Checkbox
        label={copy.mattersNowLabel}
        hint={copy.mattersNowHint}
        checked={values.mattersNow === 'yes'}
        onChange={event => change({ mattersNow: event.target.checked ? 'yes' : '' })}
      />
      <TextField
        {...control('minutes')}
        label={copy.minutesLabel}
        hint={copy.minutesHint}
        refusal={refusals.minutes}
        type="number"
        inputMode="numeric"
        min={1}
        max={240}
      />
    </>
  )
}
