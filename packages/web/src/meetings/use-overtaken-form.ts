import { useState } from 'react'
import type { FormWords } from '../design/kept-words.ts'
import { useKeptForm, type KeptForm } from '../design/use-kept-form.ts'

/** A kept form that knows on which version of the thing its words were begun. */
export interface OvertakenForm<Values> extends KeptForm<Values> {
  /** Whether somebody changed the thing since. */
  isOvertaken: boolean
  /** Sends it. What the sending itself changes is nobody else's doing: until it is over, nothing counts as overtaken. */
  sending: (send: () => Promise<boolean>) => Promise<boolean>
  /** What a verb said about the whole, unless it is what `isOvertaken` shows already. */
  troubleBeside: (codes: readonly string[], trouble: string | undefined) => string | undefined
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
  const [isSending, setIsSending] = useState(false)
  const isOvertaken = !isSending && begunOn !== '' && Number(begunOn) !== version
  return {
    ...form,
    change,
    control: field => ({
      ...form.control(field),
      onChange: event => change({ [field]: event.target.value } as Partial<Values>),
    }),
    isOvertaken,
    async sending(send) {
      setIsSending(true)
      const done = await send()
      setIsSending(false)
      return done
    },
    troubleBeside: (codes, trouble) =>
      (isOvertaken || isSending) && codes.includes('STALE_VERSION') ? undefined : trouble,
  }
}
