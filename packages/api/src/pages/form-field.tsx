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
}

/** One line to fill in, with its name above it and what is wrong with it below. */
export function FormField({ name, label, hint, value, refusal, input }: FormFieldProps) {
  const refused = refusal?.path[0] === name ? refusal : null
  const described = [hint && `${name}-hint`, refused && `${name}-refusal`].filter(Boolean).join(' ')
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
      <input
        {...input}
        className={`control ${input?.className ?? ''}`.trim()}
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={refused ? true : undefined}
        aria-describedby={described || undefined}
      />
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
