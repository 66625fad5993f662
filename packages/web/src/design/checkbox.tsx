import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './checkbox.module.css'

/** One yes or no, with a sentence of help. The whole row is the target. */
export function Checkbox({
  label,
  hint,
  ...input
}: { label: ReactNode; hint?: ReactNode } & Omit<ComponentProps<'input'>, 'type' | 'id' | 'className'>) {
  const id = useId()
  return (
    <div className={styles.row}>
      <input
        {...input}
        type="checkbox"
        id={id}
        className={styles.box}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
