import type { FragmentType } from '@apollo/client'
import { useEffect, useRef, type FormEvent } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Checkbox } from '../design/checkbox.tsx'
import { Trouble } from '../design/notice.tsx'
import { TextArea } from '../design/text-area.tsx'
import { TextField } from '../design/text-field.tsx'
import { copy } from './copy/en.ts'
import {
  IntroduceYourself_MemberFragmentDoc,
  IntroduceYourselfDocument,
  type IntroduceYourself_MemberFragment,
} from './introduce-yourself.generated.ts'

/** One's own profile in this group, edited where it stands. */
export function IntroduceYourself({
  groupId,
  member,
  onDone,
}: {
  groupId: string
  member: FragmentType<IntroduceYourself_MemberFragment>
  onDone: () => void
}) {
  const data = useFragmentData(IntroduceYourself_MemberFragmentDoc, member)
  const introduce = useVerb(IntroduceYourselfDocument)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (introduce.pending) return
    const typed = new FormData(event.currentTarget)
    const words = (field: string) => String(typed.get(field) ?? '')
    const input = {
      groupId,
      name: words('name'),
      trade: words('trade'),
      askMeAbout: words('askMeAbout'),
      sharesEmail: typed.has('sharesEmail'),
    }
    if (await introduce.attempt({ input })) onDone()
  }

  return (
    <form ref={form} onSubmit={event => void save(event)} aria-label={copy.introduceYourself}>
      <Trouble words={introduce.trouble('name', 'trade', 'askMeAbout')} />
      <TextField
        name="name"
        label={copy.name}
        defaultValue={data.name}
        autoComplete="name"
        required
        refusal={introduce.refusalFor('name')}
      />
      <TextField
        name="trade"
        label={copy.trade}
        hint={copy.tradeHint}
        defaultValue={data.trade}
        refusal={introduce.refusalFor('trade')}
      />
      <TextArea
        name="askMeAbout"
        label={copy.askMeAbout}
        hint={copy.askMeAboutHint}
        defaultValue={data.askMeAbout}
        refusal={introduce.refusalFor('askMeAbout')}
      />
      <Checkbox
        name="sharesEmail"
        label={copy.sharesEmail}
        hint={copy.sharesEmailHint(data.email)}
        defaultChecked={data.sharesEmail}
      />
      <ButtonRow>
        <Button weight="primary" type="submit" pending={introduce.pending}>
          {copy.save}
        </Button>
        <Button onClick={onDone}>{copy.leaveAsItWas}</Button>
      </ButtonRow>
    </form>
  )
}
