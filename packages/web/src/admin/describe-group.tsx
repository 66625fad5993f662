import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Form } from '../design/form.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { Section } from '../design/sheet.tsx'
import { TextField } from '../design/text-field.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { MeetingFields, PurposeFields } from '../groups/founding/description-fields.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import {
  DescribeGroup_GroupFragmentDoc,
  DescribeGroupDocument,
  type DescribeGroup_GroupFragment,
} from './describe-group.generated.ts'
import { MoveGroup } from './move-group.tsx'

/** What the group says of itself. Saving stays on the page, also when the page's own address has moved. */
export function DescribeGroup({ group: from }: { group: FragmentType<DescribeGroup_GroupFragment> }) {
  const group = useFragmentData(DescribeGroup_GroupFragmentDoc, from)
  const { id, slug, viewerSeat } = group
  const start = wordsOf(group)
  const { values, control, change, forget } = useKeptForm(`describe-group/${viewerSeat.id}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(DescribeGroupDocument)
  const [moving, setMoving] = useState(values.addressStem !== '')
  const [saved, setSaved] = useState<string>()
  const navigate = useNavigate()
  const field = (name: keyof typeof start) => ({ ...control(name), refusal: refusalFor(name) })

  async function send() {
    setSaved(undefined)
    const stem = moving ? values.addressStem || values.name : null
    const payload = await attempt({ input: { groupId: id, ...values, addressStem: stem } })
    if (!payload?.group) return false
    const { slug: slugNow } = payload.group
    forget()
    setMoving(false)
    setSaved(slugNow === slug ? copy.saved : copy.savedAndMoved(address(slugNow)))
    if (slugNow !== slug) await navigate(paths.groupSettings(slugNow), { replace: true })
    return true
  }

  function startMoving(wanted: boolean) {
    setMoving(wanted)
    if (!wanted) change({ addressStem: '' })
  }

  return (
    <Form onSend={send}>
      <Section title={copy.theGroup} id="the-group">
        <TextField {...field('name')} label={copy.name} required />
        <MoveGroup
          address={address(slug)}
          groupName={values.name}
          field={field('addressStem')}
          moving={moving}
          onMoving={startMoving}
        />
      </Section>
      <Section title={copy.whatItIsFor} id="what-it-is-for">
        <PurposeFields control={field} />
      </Section>
      <Section title={copy.whenYouMeet} id="when-you-meet">
        <MeetingFields control={field} />
      </Section>
      <Trouble words={trouble(...Object.keys(start))} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.saveDescription}
        </Button>
      </ButtonRow>
      {saved && <Notice mood="done">{saved}</Notice>}
    </Form>
  )
}

/** The form as it begins: all as it is, and no move. */
function wordsOf({ name, purpose, whatItIsNot, rhythm, timeZone, meetingName }: DescribeGroup_GroupFragment) {
  return { name, addressStem: '', purpose, whatItIsNot, rhythm, timeZone, meetingName }
}

function address(slug: string): string {
  return `${window.location.host}${paths.table(slug)}`
}
