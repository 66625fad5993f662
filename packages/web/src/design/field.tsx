import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

/** What stands around every control. */
export interface FieldWords {
  label: string
  /** A sentence of help under the label. */
  hint?: ReactNode
  /** What is wrong and what to do, in a sentence. */
  refusal?: string | undefined
}

/** Label, help and refusal around one control, tied to it for screen readers. */
export function Field({
  label,
  hint,
  refusal,
  children,
}: FieldWords & { children: (control: { id: string; describedBy: string | undefined }) => ReactNode }) {
  const id = useId()
  const described = [hint && `${id}-hint`, refusal && `${id}-refusal`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({ id, describedBy: described || undefined })}
      {refusal && (
        <p id={`${id}-refusal`} className={styles.refusal}>
          {refusal}
        </p>
      )}
    </div>
  )
}
