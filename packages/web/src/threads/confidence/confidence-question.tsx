import { useState } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Notice } from '../../design/notice.tsx'
import { Question } from '../../design/question.tsx'
import type { WhoMayKnowQuery } from './change-confidence.generated.ts'
import { isKeptToAFew } from './confidence.ts'
import { confidenceWords as copy } from './copy/en.ts'
import { useKeepTo } from './use-keep-to.ts'
import { confidenceOf, whoInput, whoRefusals, type WhoChosen, type WhoRefusals } from './who-chosen.ts'
import { WhoMayKnow_GroupFragmentDoc } from './who-may-know.generated.ts'
import { WhoMayKnow } from './who-may-know.tsx'

type Group = NonNullable<WhoMayKnowQuery['group']>
type KnownThread = NonNullable<Group['thread']>

/** Who may know of a thread from now on, as it stands and as it could. */
export function ConfidenceQuestion({
  groupId,
  group: from,
  onClose,
}: {
  groupId: string
  group: Group
  onClose: () => void
}) {
  const group = useFragmentData(WhoMayKnow_GroupFragmentDoc, from)
  const { thread } = from
  const [start] = useState(() => asItStands(thread))
  const [chosen, setChosen] = useState(start)
  const [refusals, setRefusals] = useState<WhoRefusals>({})
  const keepTo = useKeepTo(groupId)
  const opens = isKeptToAFew(confidenceOf(start)) && !isKeptToAFew(confidenceOf(chosen))

  async function save() {
    const refused = whoRefusals(chosen, group)
    setRefusals(refused)
    if (refused.readerIds ?? refused.meetingId) return false
    if (!thread || isSame(start, chosen)) return true
    const who = whoInput(chosen, group)
    const isKept =
      who.confidence === 'PRESENT'
        ? await keepTo.noteMeeting(thread.id, chosen.meetingId)
        : await keepTo.keep(thread.id, who, null)
    if (!isKept || isKeptToAFew(who.confidence) || start.newcomers === chosen.newcomers) return isKept
    return keepTo.openToNewcomers(thread.id, who.openToNewcomers)
  }

  return (
    <Question
      open
      title={copy.whoMayKnow}
      yes={copy.save}
      no={copy.leaveIt}
      pending={keepTo.pending}
      trouble={keepTo.trouble}
      onYes={save}
      onClose={onClose}
    >
      <p>{copy.changeMeaning}</p>
      <WhoMayKnow
        group={group}
        chosen={chosen}
        refusals={refusals}
        onChange={part => setChosen(before => ({ ...before, ...part }))}
      >
        {opens && <Notice mood="now">{copy.opensToAll}</Notice>}
      </WhoMayKnow>
    </Question>
  )
}

function asItStands(thread: KnownThread | null): WhoChosen {
  const isOpen = thread?.openToNewcomers
  return {
    confidence: thread?.confidence ?? 'TABLE',
    readers: (thread?.readers ?? []).map(({ id }) => id).join(' '),
    meetingId: thread?.presentAt?.id ?? '',
    newcomers: isOpen === null || isOpen === undefined ? '' : isOpen ? 'yes' : 'no',
  }
}

function isSame(one: WhoChosen, other: WhoChosen): boolean {
  return (
    one.confidence === other.confidence &&
    one.meetingId === other.meetingId &&
    one.newcomers === other.newcomers &&
    one.readers.split(' ').toSorted().join() === other.readers.split(' ').toSorted().join()
  )
}
