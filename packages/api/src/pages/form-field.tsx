import type { InputHTMLAttributes } from 'react'
import type { Refusal } from '../graphql/refusal.ts'

type FormFieldProps = {
  name: string
  label: string
  hint?: string
  /** What was typed before, so that nothing is lost. */
  value?: string | undefined
  /** Shown at the field it names in its path. */
  refusal?: Refusal | null | undefined
  /** How it is filled in: type, autoComplete, inputMode, maxLength. */
  input?: InputHTMLAttributes<HTMLInputElement>
  /** For more than one line to fill in: how many are shown. */
  lines?: number
}

/** Something to fill in, with its name above it and what is wrong with it below. */
export function FormField({ name, label, hint, value, refusal, input, lines }: FormFieldProps) {
  const refused = refusal?.path[0] === name ? refusal : null
  const described = [hint && `${name}-hint`, refused && `${name}-refusal`].filter(Boolean).join(' ')
  const control = {
    className: `control ${input?.className ?? ''}`.trim(),
    id: name,
    name,
    defaultValue: value,
    'aria-invalid': refused ? true : undefined,
    // The browser goes to the first of them: a page that comes back to be mended would else begin at its top.
    autoFocus: refused ? true : undefined,
    'aria-describedby': described || undefined,
  }
  return (
    <div className="field">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {lines ? <textarea {...control} rows={lines} /> : <input {...input} {...control} />}
      {refused && (
        <p className="refusal" id={`${name}-refusal`}>
          {refused.message}
        </p>
      )}
    </div>
  )
}

/** What is wrong with the whole, above the form; nothing when the refusal belongs to a field. */
export function FormRefusal({ refusal }: { refusal?: Refusal | null | undefined }) {
  if (!refusal || refusal.path.length > 0) return null
  return (
    <p className="notice danger" role="alert">
      {refusal.message}
    </p>
  )
}

/** The status of a page that says no in place. */
export const statusOf = (refusal: Refusal): number => (refusal.code === 'TOO_OFTEN' ? 429 : 422)
