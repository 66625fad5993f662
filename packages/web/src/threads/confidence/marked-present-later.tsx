import { Button, ButtonRow } from '../../design/button.tsx'
import { focusHeadingSoon } from '../../design/focus-heading.ts'
import { Notice, Trouble } from '../../design/notice.tsx'
import type { OwnThread_ThreadFragment } from '../asks/own-thread.generated.ts'
import { confidenceWords as copy } from './copy/en.ts'
import { useKeepTo } from './use-keep-to.ts'

/** Who was said to have been there after the thread was kept to those who were: its author lets them in, or does not. */
export function MarkedPresentLater({
  groupId,
  thread: { id, confidence, readers, markedPresentLater: later },
}: {
  groupId: string
  thread: OwnThread_ThreadFragment
}) {
  const { keep, pending, trouble } = useKeepTo(groupId)
  if (later.length === 0) return null
  const known = readers.filter(({ isViewer }) => !isViewer).map(reader => reader.id)

  async function letRead(memberId: string) {
    const who = { confidence, readerIds: [...known, memberId], openToNewcomers: null }
    if (await keep(id, who, null)) focusHeadingSoon()
  }

  return (
    <Notice>
      <p>{copy.markedLater(later.map(({ name }) => name))}</p>
      <ButtonRow>
        {later.map(member => (
          <Button key={member.id} pending={pending} onClick={() => void letRead(member.id)}>
            {copy.letRead(member.name)}
          </Button>
        ))}
      </ButtonRow>
      <Trouble words={trouble} />
    </Notice>
  )
}
