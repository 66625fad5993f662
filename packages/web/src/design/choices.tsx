import { useId, type ReactNode } from 'react'
import styles from './choices.module.css'
import fieldStyles from './field.module.css'

interface Choice<Value extends string> {
  value: Value
  label: ReactNode
  /** A sentence of help under the label. */
  hint?: ReactNode
}

/** One of a few, each in a box that is the target as a whole. Nothing chosen yet is null. */
export function Choices<Value extends string>({
  legend,
  hint,
  choices,
  chosen,
  refusal,
  onChoose,
}: {
  legend: ReactNode
  hint?: ReactNode
  choices: readonly Choice<Value>[]
  chosen: Value | null
  /** What is wrong and what to do, in a sentence. */
  refusal?: string | undefined
  onChoose: (value: Value) => void
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, refusal && `${id}-refusal`].filter(Boolean).join(' ')
  return (
    <fieldset
      role="radiogroup"
      className={styles.choices}
      // Takes the focus when nothing was chosen where something had to be.
      tabIndex={-1}
      aria-describedby={described || undefined}
      aria-invalid={refusal ? true : undefined}
    >
      <legend className={fieldStyles.label}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.boxes}>
        {choices.map(choice => (
          <Box
            key={choice.value}
            {...choice}
            name={id}
            isChosen={choice.value === chosen}
            onChoose={() => onChoose(choice.value)}
          />
        ))}
      </div>
      {refusal && (
        <p id={`${id}-refusal`} className={fieldStyles.refusal}>
          {refusal}
        </p>
      )}
    </fieldset>
  )
}

function Box({
  name,
  value,
  label,
  hint,
  isChosen,
  onChoose,
}: Choice<string> & { name: string; isChosen: boolean; onChoose: () => void }) {
  const id = useId()
  return (
    <div className={styles.box}>
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={isChosen}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={styles.radio}
        onChange={onChoose}
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
