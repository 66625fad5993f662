import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonLink, ButtonRow } from '../design/button.tsx'
import { Checkbox } from '../design/checkbox.tsx'
import { Form } from '../design/form.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { paths } from '../paths.ts'
import {
  ChooseThreadSettings_GroupFragmentDoc,
  ChooseThreadSettingsDocument,
  type ChooseThreadSettings_GroupFragment,
} from './choose-thread-settings.generated.ts'
import { copy } from './copy/en.ts'

/** Whether newcomers read what was said before they came. Nothing while kept from the table. */
export function ChooseThreadSettings({
  group: from,
}: {
  group: FragmentType<ChooseThreadSettings_GroupFragment>
}) {
  const { id, slug, viewerSeat, threadSettings } = useFragmentData(
    ChooseThreadSettings_GroupFragmentDoc,
    from,
  )
  const start = { newcomers: threadSettings?.newcomersReadEarlier ? 'yes' : 'no' }
  const { values, change, forget } = useKeptForm(`thread-settings/${viewerSeat.id}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(ChooseThreadSettingsDocument)
  const [saved, setSaved] = useState(false)
  if (!threadSettings) return null

  async function send() {
    setSaved(false)
    const newcomersReadEarlier = values.newcomers === 'yes'
    if (!(await attempt({ input: { groupId: id, newcomersReadEarlier } }))) return false
    forget()
    setSaved(true)
    return true
  }

  return (
    <Form onSend={send}>
      <Checkbox
        label={copy.newcomersReadEarlier}
        hint={copy.newcomersReadEarlierHint}
        checked={values.newcomers === 'yes'}
        refusal={refusalFor('newcomersReadEarlier')}
        onChange={event => change({ newcomers: event.target.checked ? 'yes' : 'no' })}
      />
      <Trouble words={trouble('newcomersReadEarlier')} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.save}
        </Button>
        <ButtonLink to={paths.threads(slug)}>{copy.toThreads}</ButtonLink>
      </ButtonRow>
      {saved && <Notice mood="done">{copy.saved}</Notice>}
    </Form>
  )
}
