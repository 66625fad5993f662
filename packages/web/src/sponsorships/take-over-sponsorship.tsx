import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { focusHeadingSoon } from '../design/focus-heading.ts'
import { Form } from '../design/form.tsx'
import { Trouble } from '../design/notice.tsx'
import { Lede, Section } from '../design/sheet.tsx'
import { TextArea } from '../design/text-area.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { copy } from './copy/en.ts'
import type { Part } from './part.ts'
import { TakeOverSponsorshipDocument } from './take-over-sponsorship.generated.ts'

/** An admin vouches from now on, in words of their own. Nothing when one may not. */
export function TakeOverSponsorship({ group, sponsorship }: Part) {
  const { id, viewerCanTakeOver, candidateName, sponsor, words } = sponsorship
  const start = { words: words ?? '' }
  const { values, control, forget } = useKeptForm(`take-over/${group.viewerSeat.id}/${id}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(TakeOverSponsorshipDocument)

  async function takeOver() {
    const input = { groupId: group.id, sponsorshipId: id, words: values.words }
    if (!(await attempt({ input }))) return false
    forget()
    focusHeadingSoon()
    return true
  }

  if (!viewerCanTakeOver) return null
  return (
    <Section title={copy.takeOver} id="take-over">
      <Lede>{copy.takeOverLede(sponsor, candidateName)}</Lede>
      <Form onSend={takeOver}>
        <TextArea
          {...control('words')}
          label={copy.takeOverWords}
          hint={copy.takeOverWordsHint}
          refusal={refusalFor('words')}
          rows={6}
          required
        />
        <Trouble words={trouble('words')} />
        <ButtonRow>
          <Button type="submit" weight="primary" pending={pending}>
            {copy.takeOver}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
