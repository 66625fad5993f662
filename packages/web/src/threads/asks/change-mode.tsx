import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import type { AskMode } from './ask-mode.ts'
import { ChangeAskModeDocument } from './change-mode.generated.ts'
import { askWords as copy } from './copy/en.ts'
import { ModeChoices } from './mode-choices.tsx'

/** Whoever asks says anew what would help. */
export function ChangeMode({
  groupId,
  threadId,
  mode,
}: {
  groupId: string
  threadId: string
  mode: AskMode
}) {
  const { attempt, pending, trouble } = useVerb(ChangeAskModeDocument)
  const [chosen, setChosen] = useState<AskMode | null>(null)
  const close = () => setChosen(null)

  async function save() {
    return (await attempt({ input: { groupId, threadId, mode: chosen ?? mode } })) !== null
  }

  return (
    <>
      <Button weight="plain" onClick={() => setChosen(mode)}>
        {copy.changeMode}
      </Button>
      <Question
        open={chosen !== null}
        title={copy.whatWouldHelp}
        yes={copy.save}
        no={copy.leaveIt}
        pending={pending}
        trouble={trouble()}
        onYes={save}
        onClose={close}
      >
        <p>{copy.changeMeaning}</p>
        <ModeChoices mode={chosen ?? mode} onChoose={setChosen} />
      </Question>
    </>
  )
}
