import { useState, type ReactNode } from 'react'
import type { Verb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Question } from '../design/question.tsx'
import { TextArea } from '../design/text-area.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { copy } from './copy/en.ts'

/**
 * A button that opens a question answered with a reason. `keptAs` names whose words are kept until they are sent;
 * `children` are further fields, which the verb knows by `fields`.
 */
export function ReasonedQuestion({
  words,
  keptAs,
  weight = 'primary',
  verb,
  fields = [],
  onSend,
  children,
}: {
  words: { button: string; title: string; meaning: string; reasonHint: string; yes: string }
  keptAs: string
  weight?: 'primary' | 'destructive'
  verb: Pick<Verb<unknown, never>, 'pending' | 'refusalFor' | 'trouble'>
  fields?: string[]
  /** Answers whether it was done. */
  onSend: (reason: string) => Promise<boolean>
  children?: ReactNode
}) {
  const { values, control, forget } = useKeptForm(keptAs, { reason: '' })
  const [asked, setAsked] = useState(false)

  async function send() {
    const done = await onSend(values.reason)
    if (done) forget()
    return done
  }

  return (
    <>
      <Button weight={weight === 'destructive' ? weight : 'quiet'} onClick={() => setAsked(true)}>
        {words.button}
      </Button>
      <Question
        open={asked}
        title={words.title}
        yes={words.yes}
        no={copy.leaveIt}
        weight={weight}
        pending={verb.pending}
        trouble={verb.trouble('reason', ...fields)}
        onYes={send}
        onClose={() => setAsked(false)}
      >
        <p>{words.meaning}</p>
        {children}
        <TextArea
          {...control('reason')}
          label={copy.reason}
          hint={words.reasonHint}
          refusal={verb.refusalFor('reason')}
          required
        />
      </Question>
    </>
  )
}
