import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonLink, ButtonRow } from '../design/button.tsx'
import { Checkbox } from '../design/checkbox.tsx'
import { Choices } from '../design/choices.tsx'
import { Form } from '../design/form.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { paths } from '../paths.ts'
import {
  ChooseMeetingSettings_GroupFragmentDoc,
  ChooseMeetingSettingsDocument,
  type ChooseMeetingSettings_GroupFragment,
} from './choose-meeting-settings.generated.ts'
import { copy } from './copy/en.ts'

const readers = ['PRESENT', 'TABLE'] as const

/** Whether members may bring somebody along, and who reads what stayed. Nothing while kept from the table. */
export function ChooseMeetingSettings({
  group: from,
}: {
  group: FragmentType<ChooseMeetingSettings_GroupFragment>
}) {
  const { id, slug, viewerSeat, meetingSettings } = useFragmentData(
    ChooseMeetingSettings_GroupFragmentDoc,
    from,
  )
  const start = {
    visitors: meetingSettings?.allowsVisitors ? 'yes' : 'no',
    noteReaders: meetingSettings?.noteReaders ?? '',
  }
  const { values, change, forget } = useKeptForm(`meeting-settings/${viewerSeat.id}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(ChooseMeetingSettingsDocument)
  const [saved, setSaved] = useState(false)
  const chosen = readers.find(reader => reader === values.noteReaders) ?? 'PRESENT'
  if (!meetingSettings) return null

  async function send() {
    setSaved(false)
    const allowsVisitors = values.visitors === 'yes'
    if (!(await attempt({ input: { groupId: id, allowsVisitors, noteReaders: chosen } }))) return false
    forget()
    setSaved(true)
    return true
  }

  return (
    <Form onSend={send}>
      <Checkbox
        label={copy.allowsVisitors}
        hint={copy.allowsVisitorsHint}
        checked={values.visitors === 'yes'}
        refusal={refusalFor('allowsVisitors')}
        onChange={event => change({ visitors: event.target.checked ? 'yes' : 'no' })}
      />
      <Choices
        legend={copy.noteReaders}
        hint={copy.noteReadersHint}
        choices={readers.map(value => ({ value, label: copy.noteReadersAre[value] }))}
        chosen={chosen}
        refusal={refusalFor('noteReaders')}
        onChoose={noteReaders => change({ noteReaders })}
      />
      <Trouble words={trouble('allowsVisitors', 'noteReaders')} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.save}
        </Button>
        <ButtonLink to={paths.meetings(slug)}>{copy.toMeetings}</ButtonLink>
      </ButtonRow>
      {saved && <Notice mood="done">{copy.saved}</Notice>}
    </Form>
  )
}
