import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Choices } from '../../design/choices.tsx'
import { Form } from '../../design/form.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Section } from '../../design/sheet.tsx'
import { TextField } from '../../design/text-field.tsx'
import { placeOfZone } from '../../design/time-zones.ts'
import { useKeptForm } from '../../design/use-kept-form.ts'
import {
  ChooseGroupMail_GroupFragmentDoc,
  ChooseGroupMailDocument,
  type ChooseGroupMail_GroupFragment,
} from './choose-group-mail.generated.ts'
import { copy, weekdays } from './copy/en.ts'
import { MailExample } from './mail-example.tsx'

const contents = ['FULL', 'FIRST_LINES', 'TITLE', 'NOTHING'] as const

/** How much of the words travels, with how a mail reads then, and when the mail of an evening and of a week goes out. */
export function ChooseGroupMail({ group: from }: { group: FragmentType<ChooseGroupMail_GroupFragment> }) {
  const group = useFragmentData(ChooseGroupMail_GroupFragmentDoc, from)
  const { content, eveningTime, digestWeekday } = group.mailSettings
  const start = { content: `${content}`, eveningTime, digestWeekday: `${digestWeekday}` }
  const { values, change, control, forget } = useKeptForm(`mail-settings/${group.viewerSeat.id}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(ChooseGroupMailDocument)
  const [saved, setSaved] = useState(false)
  const chosen = contents.find(one => one === values.content) ?? content

  async function send() {
    setSaved(false)
    const input = {
      groupId: group.id,
      content: chosen,
      eveningTime: values.eveningTime,
      digestWeekday: Number(values.digestWeekday),
    }
    if (!(await attempt({ input }))) return false
    forget()
    setSaved(true)
    return true
  }

  return (
    <Form onSend={send}>
      <Choices
        legend={copy.howMuch}
        hint={copy.howMuchHint}
        choices={contents.map(value => ({ value, ...copy.contents[value] }))}
        chosen={chosen}
        refusal={refusalFor('content')}
        onChoose={one => change({ content: one })}
      />
      <MailExample content={chosen} group={group.name} />
      <Section title={copy.whenItGoesOut} id="when-it-goes-out">
        <TextField
          {...control('eveningTime')}
          label={copy.eveningTime}
          hint={copy.eveningTimeHint(placeOfZone(group.timeZone))}
          type="time"
          refusal={refusalFor('eveningTime')}
        />
        <SelectField
          {...control('digestWeekday')}
          label={copy.digestWeekday}
          hint={copy.digestWeekdayHint}
          refusal={refusalFor('digestWeekday')}
        >
          {weekdays.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
      </Section>
      <Trouble words={trouble('content', 'eveningTime', 'digestWeekday')} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.save}
        </Button>
      </ButtonRow>
      {saved && <Notice mood="done">{copy.saved}</Notice>}
    </Form>
  )
}
