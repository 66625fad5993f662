import type { FormWords } from '../design/kept-words.ts'
import type { KeptForm } from '../design/use-kept-form.ts'
import type { DraftPlace } from './draft-on-this-device.ts'
import { emptyDraft, type Draft } from './draft.ts'
import { useDraft, type DraftInHand } from './use-draft.ts'

/** Which field holds what one writes at length, and which are chosen rather than written. */
interface Parts<Values> {
  body: keyof Values & string
  choices: readonly (keyof Values & string)[]
}

/** A form of several fields that is kept as a draft, on this device and on the server. `start` is how it begins. */
export function useDraftedForm<Values extends FormWords<Values>>(
  place: DraftPlace,
  start: Values,
  parts: Parts<Values>,
): KeptForm<Values> & { hand: DraftInHand } {
  const hand = useDraft(place, { start: asDraft(start, parts) })
  const { body, fields, choices } = hand.draft
  const typed = Object.entries({ ...fields, ...choices, [parts.body]: body })
  const values: Values = {
    ...start,
    ...Object.fromEntries(typed.filter(([field]) => Object.hasOwn(start, field))),
  }

  function change(part: Partial<Values>) {
    hand.change(asDraft({ ...values, ...part }, parts))
  }

  return {
    hand,
    values,
    change,
    control: field => ({
      name: field,
      value: values[field],
      onChange: event => change({ [field]: event.target.value } as Partial<Values>),
    }),
    forget: hand.clear,
  }
}

function asDraft<Values extends FormWords<Values>>(values: Values, { body, choices }: Parts<Values>): Draft {
  const all = Object.entries<string>(values)
  const isChoice = (field: string) => (choices as readonly string[]).includes(field)
  return {
    ...emptyDraft,
    body: values[body],
    fields: Object.fromEntries(all.filter(([field]) => field !== body && !isChoice(field))),
    choices: Object.fromEntries(all.filter(([field]) => isChoice(field))),
  }
}
