import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Form } from '../design/form.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { Lede, Section } from '../design/sheet.tsx'
import { TextArea } from '../design/text-area.tsx'
import { TextField } from '../design/text-field.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import { AskTheTable } from './ask-the-table.tsx'
import {
  InviteCandidate_GroupFragmentDoc,
  InviteCandidateDocument,
  type InviteCandidate_GroupFragment,
} from './invite-candidate.generated.ts'

const start = { name: '', email: '', words: '' }

/**
 * Once the table is set: one candidate, with the why in their sponsor's words; where the table is asked first, the
 * way there. Nothing when one may not.
 */
export function InviteCandidate({ group }: { group: FragmentType<InviteCandidate_GroupFragment> }) {
  const data = useFragmentData(InviteCandidate_GroupFragmentDoc, group)
  const { id, slug, viewerSeat, viewerCanInvite, viewerCanSponsor, asksTheTable } = data
  const { values, control, forget } = useKeptForm(`invite-candidate/${viewerSeat.id}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(InviteCandidateDocument)
  const [invited, setInvited] = useState<string>()
  const { revalidate } = useRevalidator()
  const field = (name: keyof typeof start) => ({ ...control(name), refusal: refusalFor(name) })

  async function send() {
    setInvited(undefined)
    const payload = await attempt({ input: { groupId: id, ...values } })
    if (!payload) return false
    setInvited(payload.invitation?.name ?? undefined)
    forget()
    // Other parts of the page say who is on the way, and how many seats are taken.
    void revalidate()
    return true
  }

  if (asksTheTable) return <AskTheTable slug={slug} viewerCanSponsor={viewerCanSponsor} />
  if (!viewerCanInvite) return null
  return (
    <Section title={copy.candidate} id="invite">
      <Lede>{copy.candidateLede}</Lede>
      <Form onSend={send}>
        <TextField {...field('name')} label={copy.name} autoComplete="off" required />
        <TextField
          {...field('email')}
          label={copy.email}
          hint={copy.emailHint}
          type="email"
          autoComplete="off"
          required
        />
        <TextArea
          {...field('words')}
          label={copy.words}
          hint={copy.wordsHint(values.name.trim())}
          rows={5}
          required
        />
        <Trouble words={trouble(...Object.keys(start))} />
        <ButtonRow>
          <Button type="submit" weight="primary" pending={pending}>
            {copy.sendInvitation}
          </Button>
        </ButtonRow>
      </Form>
      {invited && <Notice mood="done">{copy.invited([invited])}</Notice>}
    </Section>
  )
}
