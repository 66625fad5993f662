import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { focusHeadingSoon } from '../../design/focus-heading.ts'
import { Notice, Trouble } from '../../design/notice.tsx'
import { firstName } from '../first-name.ts'
import { AnswerTableRequestDocument, BringRequest_TableItemFragmentDoc } from './bring-request.generated.ts'
import type { BringRequest_TableItemFragment } from './bring-request.generated.ts'
import { askWords as copy } from './copy/en.ts'

/** Somebody would like to bring a thread of the reader's to the table. No answer is no. */
export function BringRequest({
  groupId,
  tableItem,
}: {
  groupId: string
  tableItem: FragmentType<BringRequest_TableItemFragment>
}) {
  const { id, title, owner, thread } = useFragmentData(BringRequest_TableItemFragmentDoc, tableItem)
  const { attempt, pending, trouble } = useVerb(AnswerTableRequestDocument)

  async function answer(agrees: boolean) {
    if (await attempt({ input: { groupId, itemId: id, agrees } })) focusHeadingSoon()
  }

  return (
    <Notice mood="now">
      <p>{copy.wouldBring(firstName(owner), thread?.title ?? title, title)}</p>
      <p>{copy.noAnswerIsNo}</p>
      <ButtonRow>
        <Button pending={pending} onClick={() => void answer(true)}>
          {copy.mayBring}
        </Button>
        <Button pending={pending} onClick={() => void answer(false)}>
          {copy.ratherNot}
        </Button>
      </ButtonRow>
      <Trouble words={trouble()} />
    </Notice>
  )
}
