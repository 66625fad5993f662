import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Form } from '../design/form.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { Lede, Section } from '../design/sheet.tsx'
import { TextArea } from '../design/text-area.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import {
  InviteThoseAtTheTable_GroupFragmentDoc,
  InviteThoseAtTheTableDocument,
  type InviteThoseAtTheTable_GroupFragment,
} from './invite-those-at-the-table.generated.ts'
import { ListProgress } from './list-progress.tsx'

/** While the table is being set: many people at once, out of a pasted list. Nothing when one may not. */
export function InviteThoseAtTheTable({
  group,
}: {
  group: FragmentType<InviteThoseAtTheTable_GroupFragment>
}) {
  const { id, viewerSeat, viewerCanInviteThoseAtTheTable } = useFragmentData(
    InviteThoseAtTheTable_GroupFragmentDoc,
    group,
  )
  const { values, control, forget } = useKeptForm(`invite-those-at-the-table/${viewerSeat.id}`, { list: '' })
  const { attempt, pending, refusalFor, trouble } = useVerb(InviteThoseAtTheTableDocument)
  const [invited, setInvited] = useState<string[]>([])

  async function send() {
    setInvited([])
    const payload = await attempt({ input: { groupId: id, list: values.list } })
    if (!payload) return false
    setInvited(payload.invitations?.map(({ name }) => name) ?? [])
    forget()
    return true
  }

  if (!viewerCanInviteThoseAtTheTable) return null
  return (
    <Section title={copy.thoseAtTheTable} id="invite">
      <Lede>{copy.thoseAtTheTableLede}</Lede>
      <Form onSend={send}>
        <TextArea
          {...control('list')}
          label={copy.list}
          hint={copy.listHint}
          placeholder={copy.listExample}
          refusal={refusalFor('list')}
          rows={8}
          spellCheck={false}
          autoCapitalize="none"
          required
        />
        <ListProgress list={values.list} refused={refusalFor('list') !== undefined} />
        <Trouble words={trouble('list')} />
        <ButtonRow>
          <Button type="submit" weight="primary" pending={pending}>
            {copy.sendInvitations}
          </Button>
        </ButtonRow>
      </Form>
      {invited.length > 0 && <Notice mood="done">{copy.invited(invited)}</Notice>}
    </Section>
  )
}
