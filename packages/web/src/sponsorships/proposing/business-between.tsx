import { Choices } from '../../design/choices.tsx'
import { TextArea } from '../../design/text-area.tsx'
import type { Control } from '../../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import type { Proposal } from './proposal.ts'

const choices = [
  { value: 'NO', label: copy.noBusinessBetween },
  { value: 'YES', label: copy.businessBetween },
] as const

/** Whether the two do business with each other; if so, which, for the table to see. */
export function BusinessBetween({
  values: { inBusiness },
  control,
  refusals,
  onChoose,
}: {
  values: Pick<Proposal, 'inBusiness'>
  control: Control
  refusals: { inBusiness?: string | undefined; business?: string | undefined }
  onChoose: (answer: 'YES' | 'NO') => void
}) {
  const chosen = choices.find(({ value }) => value === inBusiness)?.value ?? null
  return (
    <>
      <Choices
        legend={copy.business}
        choices={choices}
        chosen={chosen}
        refusal={refusals.inBusiness}
        onChoose={onChoose}
      />
      {chosen === 'YES' && (
        <TextArea
          {...control}
          label={copy.whichBusiness}
          hint={copy.whichBusinessHint}
          refusal={refusals.business}
          rows={2}
          required
        />
      )}
    </>
  )
}
