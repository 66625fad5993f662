import type { CSSProperties } from 'react'
import { copy } from './copy/en.ts'
import { LineageRow, type LineageBranch } from './lineage-row.tsx'
import styles from './lineage.module.css'

/** From these levels on no further room is taken at the left, and words say who brought them in. */
const deepest = { onPhones: 4, anywhere: 8 }

/** Those whom one person brought in, or the founders, each with those they brought in themselves. */
export function LineageList({ branches, by }: { branches: LineageBranch[]; by?: LineageBranch }) {
  const level = by ? by.level + 1 : 0
  const depth = [
    level > deepest.onPhones && styles.deepOnPhones,
    level > deepest.anywhere && styles.deepAnywhere,
  ]
  return (
    <ul
      role="list"
      aria-label={by && copy.broughtBy(by.entry.member)}
      className={[by ? styles.brought : styles.founders, ...depth].filter(Boolean).join(' ')}
      style={{ '--level': level } as CSSProperties}
    >
      {branches.map((branch, place) => (
        <li key={branch.entry.member?.id ?? `gone-${place}`}>
          <LineageRow branch={branch} />
          {branch.brought.length > 0 && <LineageList branches={branch.brought} by={branch} />}
        </li>
      ))}
    </ul>
  )
}
