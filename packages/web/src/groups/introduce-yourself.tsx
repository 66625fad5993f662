import type { FragmentType } from '@apollo/client'
import { useEffect, useRef } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Checkbox } from '../design/checkbox.tsx'
import { Form } from '../design/form.tsx'
import { Trouble } from '../design/notice.tsx'
import { TextArea } from '../design/text-area.tsx'
import { TextField } from '../design/text-field.tsx'
import { DraftBeside } from '../drafts/draft-beside.tsx'
import type { DraftPlace } from '../drafts/draft-on-this-device.ts'
import { hasKeptDraft } from '../drafts/has-kept-draft.ts'
import { useDraftedForm } from '../drafts/use-drafted-form.ts'
import { copy } from './copy/en.ts'
import {
  IntroduceYourself_MemberFragmentDoc,
  IntroduceYourselfDocument,
  type IntroduceYourself_MemberFragment,
} from './introduce-yourself.generated.ts'

/** One's own profile in this group, edited where it stands. What is typed is kept until it is saved or given up. */
export function IntroduceYourself({
  place,
  member,
  onDone,
}: {
  place: DraftPlace
  member: FragmentType<IntroduceYourself_MemberFragment>
  onDone: () => void
}) {
  const data = useFragmentData(IntroduceYourself_MemberFragmentDoc, member)
  const introduce = useVerb(IntroduceYourselfDocument)
  const { name, trade, askMeAbout, sharesEmail } = data
  const start = { name, trade, askMeAbout, sharesEmail: sharesEmail ? 'yes' : '' }
  const parts = { body: 'askMeAbout', choices: ['sharesEmail'] } as const
  const { hand, values, change, control, forget } = useDraftedForm(place, start, parts)
  const first = useRef<HTMLInputElement>(null)
  const wasAsked = useRef(!hasKeptDraft(place.key))
  useEffect(() => {
    if (wasAsked.current) first.current?.focus()
  }, [])

  async function save() {
    const { groupId } = place
    const input = { ...values, groupId, sharesEmail: values.sharesEmail !== '' }
    const saved = await introduce.attempt({ input })
    if (saved) leave()
    return saved !== null
  }

  function leave() {
    forget()
    onDone()
  }

  return (
    <Form onSend={save} aria-label={copy.introduceYourself}>
      <DraftBeside hand={hand} />
      <Trouble words={introduce.trouble('name', 'trade', 'askMeAbout')} />
      <TextField
        {...control('name')}
        ref={first}
        label={copy.name}
        autoComplete="name"
        required
        refusal={introduce.refusalFor('name')}
      />
      <TextField
        {...control('trade')}
        label={copy.trade}
        hint={copy.tradeHint}
        refusal={introduce.refusalFor('trade')}
      />
      <TextArea
        {...control('askMeAbout')}
        label={copy.askMeAbout}
        hint={copy.askMeAboutHint}
        refusal={introduce.refusalFor('askMeAbout')}
      />
      <Checkbox
        name="sharesEmail"
        label={copy.sharesEmail}
        hint={copy.sharesEmailHint(data.email)}
        checked={values.sharesEmail !== ''}
        onChange={event => change({ sharesEmail: event.currentTarget.checked ? 'yes' : '' })}
      />
      <ButtonRow>
        <Button weight="primary" type="submit" pending={introduce.pending}>
          {copy.save}
        </Button>
        <Button onClick={leave}>{copy.leaveAsItWas}</Button>
      </ButtonRow>
    </Form>
  )
}
