import { Checkbox } from '../../design/checkbox.tsx'
import { copy } from './copy/en.ts'
import styles from './told-what-it-is-not.module.css'

/** What the group is not, to be told before anybody is proposed. */
export function ToldWhatItIsNot({
  group,
  lines,
  told,
  refusal,
  onTold,
}: {
  group: string
  /** One thing a line. */
  lines: string
  told: boolean
  refusal: string | undefined
  onTold: (told: boolean) => void
}) {
  const things = [...new Set(lines.split('\n').map(line => line.trim()))].filter(Boolean)
  return (
    <div className={styles.told}>
      {things.length > 0 && (
        <>
          <h2 className={styles.heading}>{copy.whatItIsNot(group)}</h2>
          <ul className={styles.things}>
            {things.map(thing => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </>
      )}
      <Checkbox
        label={things.length > 0 ? copy.told : copy.toldWithoutWords(group)}
        checked={told}
        refusal={refusal}
        onChange={event => onTold(event.currentTarget.checked)}
      />
    </div>
  )
}
