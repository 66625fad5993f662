import type { FormWords } from '../design/kept-words.ts'
import { useKeptForm, type KeptForm } from '../design/use-kept-form.ts'

/** A kept form that knows on which version of the thing its words were begun. */
export interface OvertakenForm<Values> extends KeptForm<Values> {
  /** Whether somebody changed the thing since. */
  isOvertaken: boolean
}

/**
 * A form about something others may change meanwhile. Fields that were not touched follow what is saved; of the
 * others it is known whether they were begun on an earlier version.
 */
export function useOvertakenForm<Values extends FormWords<Values>>(
  key: string,
  start: Values,
  version: number,
): OvertakenForm<Values> {
  const form = useKeptForm<Values & { begunOn: string }>(key, { ...start, begunOn: '' })
  const { begunOn } = form.values
  const change = (part: Partial<Values>) =>
    form.change({ ...part, begunOn: begunOn || String(version) } as Partial<Values & { begunOn: string }>)
  return {
    ...form,
    change,
    control: field => ({
      ...form.control(field),
      onChange: event => change({ [field]: event.target.value } as Partial<Values>),
    }),
    isOvertaken: begunOn !== '' && Number(begunOn) < version,
  }
}
