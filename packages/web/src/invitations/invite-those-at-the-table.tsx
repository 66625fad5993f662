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
  const [outcome, setOutcome] = useState<string[]>([])

  async function send() {
    setOutcome([])
    const payload = await attempt({ input: { groupId: id, list: values.list } })
    if (!payload) return false
    setOutcome(outcomeWords(payload))
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
      {outcome.length > 0 && <Notice mood="done">{outcome.join(' ')}</Notice>}
    </Section>
  )
}

type Named = readonly { name: string | null }[] | null

interface Outcome {
  invitations: Named
  alreadyInvited: Named
  alreadyMembers: Named
}

/** Whom the letters go to, and whom on the list none goes to, and why. */
function outcomeWords({ invitations, alreadyInvited, alreadyMembers }: Outcome): string[] {
  const say = (people: Named, words: (names: string[]) => string) =>
    people && people.length > 0 ? [words(people.map(({ name }) => name ?? copy.erased))] : []
  return [
    ...say(invitations, copy.invited),
    ...say(alreadyInvited, copy.alreadyInvited),
    ...say(alreadyMembers, copy.alreadyMembers),
  ]
}
