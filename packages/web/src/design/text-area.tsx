import type { ComponentProps, CSSProperties } from 'react'
import { Field, type FieldWords } from './field.tsx'
import styles from './field.module.css'

/** Several lines of a person's own words; grows with them. `rows` is the least height. */
export function TextArea({
  label,
  hint,
  refusal,
  rows = 3,
  ...textarea
}: FieldWords & Omit<ComponentProps<'textarea'>, 'id' | 'className'>) {
  return (
    <Field label={label} hint={hint} refusal={refusal}>
      {({ id, describedBy }) => (
        <textarea
          {...textarea}
          id={id}
          rows={rows}
          className={`${styles.control} ${styles.growing}`}
          style={{ '--least-rows': rows } as CSSProperties}
          aria-describedby={describedBy}
          aria-invalid={refusal ? true : undefined}
        />
      )}
    </Field>
  )
}
