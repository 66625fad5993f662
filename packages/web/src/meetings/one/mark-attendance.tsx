import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Trouble } from '../../design/notice.tsx'
import { copy } from './copy/en.ts'
import { oneAfterTheOther } from '../../api/one-after-the-other.ts'
import styles from './mark-attendance.module.css'
import { MarkAttendanceDocument } from './who-was-there.generated.ts'

type Presence = 'PRESENT' | 'ABSENT'

const presences: readonly Presence[] = ['PRESENT', 'ABSENT']

/** One press says whether somebody was there; the same press again takes it back. */
export function MarkAttendance({
  groupId,
  meetingId,
  member,
  presence,
}: {
  groupId: string
  meetingId: string
  member: { id: string; name: string; isViewer: boolean }
  presence: Presence | null
}) {
  const { attempt, trouble } = useVerb(MarkAttendanceDocument, copy.asItWas)
  const [expected, setExpected] = useState<{ presence: Presence | null }>()
  const shown = expected ? expected.presence : presence
  const name = copy.nameOf(member)

  async function press(pressed: Presence) {
    const mark = { presence: pressed === shown ? null : pressed }
    setExpected(mark)
    const input = { groupId, meetingId, memberId: member.id, ...mark }
    await oneAfterTheOther(() => attempt({ input }))
    setExpected(latest => (latest === mark ? undefined : latest))
  }

  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <div role="group" aria-label={name} className={styles.marks}>
        {presences.map(mark => (
          <button
            key={mark}
            type="button"
            className={styles.mark}
            aria-pressed={shown === mark}
            onClick={() => void press(mark)}
          >
            {copy.marks[mark]}
          </button>
        ))}
      </div>
      <Trouble words={trouble()} />
    </li>
  )
}
