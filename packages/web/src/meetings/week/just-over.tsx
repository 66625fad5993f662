import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Choices } from '../../design/choices.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Section } from '../../design/sheet.tsx'
import { paths } from '../../paths.ts'
import { overWords as copy } from './copy/over-words.ts'
import {
  JustOver_GroupFragmentDoc,
  MarkOneselfDocument,
  type JustOver_GroupFragment,
} from './just-over.generated.ts'
import styles from './just-over.module.css'
import { oneAfterTheOther } from '../../api/one-after-the-other.ts'
import { dayWordsOf, timeWordsOf } from '../when-words.ts'

type Presence = 'PRESENT' | 'ABSENT'

/** After a meeting: one press says whether one was there. Who looks after it says it of everybody, on its page. */
export function JustOver({ group }: { group: FragmentType<JustOver_GroupFragment> }) {
  const {
    id: groupId,
    slug,
    meetingName,
    week,
    viewerSeat,
  } = useFragmentData(JustOver_GroupFragmentDoc, group)
  const { attempt, trouble } = useVerb(MarkOneselfDocument, copy.asItWas)
  const [expected, setExpected] = useState<{ presence: Presence }>()
  const { last } = week
  if (!last) return null

  async function say(meetingId: string, presence: Presence) {
    const mark = { presence }
    setExpected(mark)
    const input = { groupId, meetingId, memberId: viewerSeat.member.id, presence }
    await oneAfterTheOther(() => attempt({ input }))
    setExpected(latest => (latest === mark ? undefined : latest))
  }

  return (
    <Section id="just-over" title={copy.whoWasThere}>
      <div className={styles.over}>
        <Choices
          legend={copy.wereYouThere(meetingName, dayWordsOf(last), timeWordsOf(last))}
          choices={copy.presences}
          chosen={expected?.presence ?? last.viewerPresence}
          onChoose={presence => void say(last.id, presence)}
        />
        <Trouble words={trouble()} />
        <p className={styles.more}>
          <Link to={paths.meeting(slug, last.id)}>
            {last.viewerCanMarkAll ? copy.markAll : copy.whatStayed}
          </Link>
        </p>
      </div>
    </Section>
  )
}
