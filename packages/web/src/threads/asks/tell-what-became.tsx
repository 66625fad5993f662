import { useState } from 'react'
import { useNavigate } from 'react-router'
import { v7 } from 'uuid'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { askWords as copy } from './copy/en.ts'
import { TellWhatBecameDocument } from './tell-what-became.generated.ts'

/** Whoever asked tells the thread what became of it. Sent again after a fault, it is told once. */
export function TellWhatBecame({
  groupId,
  threadId,
  isAsked,
}: {
  groupId: string
  threadId: string
  /** Whether it stands as the answer to a question. */
  isAsked: boolean
}) {
  const { attempt, pending, refusalFor, trouble } = useVerb(TellWhatBecameDocument)
  const { values, change, control, forget } = useKeptForm(`what-became/${threadId}`, { body: '', sentAs: '' })
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const navigate = useNavigate()

  async function tell() {
    setRefusal(values.body.trim() ? undefined : copy.nothingYet)
    if (!values.body.trim()) return false
    const postId = values.sentAs || v7()
    change({ sentAs: postId })
    if (!(await attempt({ input: { groupId, threadId, postId, body: values.body } }))) return false
    forget()
    await navigate({ hash: postId })
    return true
  }

  return (
    <>
      <Button weight={isAsked ? 'primary' : 'plain'} onClick={() => setOpen(true)}>
        {copy.tell}
      </Button>
      <Question
        open={isOpen}
        title={copy.tellQuestion}
        yes={copy.tellIt}
        no={copy.notNow}
        pending={pending}
        trouble={trouble('body')}
        onYes={tell}
        onClose={() => setOpen(false)}
      >
        <TextArea
          {...control('body')}
          label={copy.tell}
          hint={copy.tellHint}
          refusal={refusal ?? refusalFor('body')}
          rows={5}
        />
      </Question>
    </>
  )
}
