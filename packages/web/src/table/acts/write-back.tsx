import { useState } from 'react'
import { v7 } from 'uuid'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Trouble } from '../../design/notice.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { copy } from '../copy/en.ts'
import type { TableItemRow_TableItemFragment } from './table-item-row.generated.ts'
import { WriteBackToThreadDocument } from './write-back-to-thread.generated.ts'

const blank = { body: '', sentAs: '' }
const longest = 2_000

/** One paragraph for the thread, by whoever brought it to the table. Sent again after a fault, it is posted once. */
export function WriteBack({
  groupId,
  seatId,
  item: { id },
  onDone,
}: {
  groupId: string
  seatId: string
  item: TableItemRow_TableItemFragment
  onDone: () => void
}) {
  const { values, change, control, forget } = useKeptForm(`write-back/${seatId}/${id}`, blank)
  const { attempt, pending, refusalFor, trouble } = useVerb(WriteBackToThreadDocument)
  const [refusal, setRefusal] = useState<string>()

  async function post() {
    const refused = refusalOf(values.body)
    setRefusal(refused)
    if (refused) return false
    const postId = values.sentAs || v7()
    change({ sentAs: postId })
    if (!(await attempt({ input: { groupId, itemId: id, postId, body: values.body } }))) return false
    forget()
    onDone()
    return true
  }

  return (
    <Form onSend={post} aria-label={copy.writeBack}>
      <TextArea
        {...control('body')}
        label={copy.paragraph}
        hint={copy.paragraphHint}
        refusal={refusal ?? refusalFor('body')}
        required
      />
      <Trouble words={trouble('body')} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.postIt}
        </Button>
        <Button onClick={onDone}>{copy.notNow}</Button>
      </ButtonRow>
    </Form>
  )
}

function refusalOf(body: string): string | undefined {
  const length = [...body.trim()].length
  if (length === 0) return copy.noParagraph
  return length > longest ? copy.paragraphOver(length - longest) : undefined
}
