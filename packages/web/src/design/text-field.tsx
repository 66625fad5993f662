import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field.tsx'
import styles from './field.module.css'

/** One line of text. */
export function TextField({
  label,
  hint,
  refusal,
  ...input
}: FieldWords & Omit<ComponentProps<'input'>, 'id' | 'className'>) {
  return (
    <Field label={label} hint={hint} refusal={refusal}>
      {({ id, describedBy }) => (
        <input
          {...input}
          id={id}
          className={styles.control}
          aria-describedby={describedBy}
          aria-invalid={refusal ? true : undefined}
        />
      )}
    </Field>
  )
}
