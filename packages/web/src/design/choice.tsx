import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './choice.module.css'

/** One yes or no, with a sentence of help. The whole row is the target. */
export function Checkbox({
  label,
  hint,
  ...input
}: { label: ReactNode; hint?: ReactNode } & Omit<ComponentProps<'input'>, 'type' | 'id' | 'className'>) {
  return <Choice type="checkbox" label={label} hint={hint} {...input} />
}

/** One of several answers. Put them in a `RadioRow`. */
export function Radio({
  label,
  hint,
  ...input
}: { label: ReactNode; hint?: ReactNode } & Omit<ComponentProps<'input'>, 'type' | 'id' | 'className'>) {
  return <Choice type="radio" label={label} hint={hint} {...input} />
}

/** A question with its radio answers, side by side where there is room. */
export function RadioRow({ question, children }: { question: string; children: ReactNode }) {
  return (
    <fieldset className={styles.row}>
      <legend className={styles.question}>{question}</legend>
      <div className={styles.answers}>{children}</div>
    </fieldset>
  )
}

function Choice({ label, hint, ...input }: { label: ReactNode; hint?: ReactNode } & ComponentProps<'input'>) {
  const id = useId()
  return (
    <div className={input.type === 'radio' ? `${styles.choice} ${styles.framed}` : styles.choice}>
      <input {...input} id={id} className={styles.box} aria-describedby={hint ? `${id}-hint` : undefined} />
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
