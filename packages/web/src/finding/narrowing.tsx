import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { copy } from './copy/en.ts'
import { Narrowing_MemberFragmentDoc, type Narrowing_MemberFragment } from './narrowing.generated.ts'
import styles from './narrowing.module.css'
import { isNarrowed, type Looking } from './search-address.ts'

/** By whom, in what kind of thread, and when; folded away until somebody wants it. */
export function Narrowing({
  members,
  looking,
  chosen,
  choose,
}: {
  members: readonly FragmentType<Narrowing_MemberFragment>[]
  /** What was looked for last: open where it was narrowed. */
  looking: Looking
  chosen: Looking
  choose: (part: Partial<Looking>) => void
}) {
  const field = (name: keyof Looking) => ({
    name,
    value: chosen[name],
    onChange: (event: { target: { value: string } }) => choose({ [name]: event.target.value }),
  })
  return (
    <details className={styles.narrowing} open={isNarrowed(looking)}>
      <summary>{copy.narrow}</summary>
      <SelectField label={copy.author} {...field('author')}>
        <option value="">{copy.anyone}</option>
        {members.map((member, at) => (
          <Author key={at} member={member} />
        ))}
      </SelectField>
      <SelectField label={copy.kind} {...field('kind')}>
        <option value="">{copy.anyKind}</option>
        {Object.entries(copy.kinds).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </SelectField>
      <div className={styles.days}>
        <TextField label={copy.since} type="date" {...field('since')} />
        <TextField label={copy.until} type="date" {...field('until')} />
      </div>
    </details>
  )
}

function Author({ member }: { member: FragmentType<Narrowing_MemberFragment> }) {
  const { id, name } = useFragmentData(Narrowing_MemberFragmentDoc, member)
  return <option value={id}>{name}</option>
}
