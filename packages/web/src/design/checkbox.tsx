import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './checkbox.module.css'

/** One yes or no, with a sentence of help, or of what is wrong. The whole row is the target. */
export function Checkbox({
  label,
  hint,
  refusal,
  ...input
}: { label: ReactNode; hint?: ReactNode; refusal?: string | undefined } & Omit<
  ComponentProps<'input'>,
  'type' | 'id' | 'className'
>) {
  const id = useId()
  const described = [hint && `${id}-hint`, refusal && `${id}-refusal`].filter(Boolean).join(' ')
  return (
    <div className={styles.row}>
      <input
        {...input}
        type="checkbox"
        id={id}
        className={styles.box}
        aria-describedby={described || undefined}
        aria-invalid={refusal ? true : undefined}
      />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {refusal && (
        <p id={`${id}-refusal`} className={styles.refusal}>
          {refusal}
        </p>
      )}
    </div>
  )
}
