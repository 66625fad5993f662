import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field.tsx'
import styles from './field.module.css'

/** One of many, chosen from the platform's own list. */
export function SelectField({
  label,
  hint,
  refusal,
  ...select
}: FieldWords & Omit<ComponentProps<'select'>, 'id' | 'className'>) {
  return (
    <Field label={label} hint={hint} refusal={refusal}>
      {({ id, describedBy }) => (
        <select
          {...select}
          id={id}
          className={styles.control}
          aria-describedby={describedBy}
          aria-invalid={refusal ? true : undefined}
        />
      )}
    </Field>
  )
}
