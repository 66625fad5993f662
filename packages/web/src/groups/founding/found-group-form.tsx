import { useState } from 'react'
import { useNavigate } from 'react-router'
import { v7 } from 'uuid'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { TextField } from '../../design/text-field.tsx'
import { ownTimeZone } from '../../design/time-zones.ts'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { paths } from '../../paths.ts'
import { AddressField } from './address-field.tsx'
import { copy } from './copy/en.ts'
import { MeetingFields, PurposeFields } from './description-fields.tsx'
import { FoundGroupDocument } from './found-group.generated.ts'

const blank = {
  name: '',
  addressStem: '',
  purpose: '',
  rhythm: '',
  timeZone: ownTimeZone(),
  founderName: '',
  founderTrade: '',
  founderAskMeAbout: '',
}

interface FoundGroupFormProps {
  /** Whose words are kept on this device. */
  owner: string
  /** Words to begin from. */
  template: { whatItIsNot: string; meetingName: string; charter: string }
}

/** Everything a new group needs, on one page. */
export function FoundGroupForm({ owner, template }: FoundGroupFormProps) {
  const { whatItIsNot, meetingName, charter } = template
  const start = { ...blank, whatItIsNot, meetingName, charter }
  // Made once for this form: pressed again after an answer was lost, it founds no second group.
  const [id] = useState(() => v7())
  const { values, control, forget } = useKeptForm(`found-group/${owner}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(FoundGroupDocument)
  const navigate = useNavigate()
  const field = (name: keyof typeof start) => ({ ...control(name), refusal: refusalFor(name) })

  async function send() {
    const payload = await attempt({
      input: { ...values, id, addressStem: values.addressStem || values.name },
    })
    if (!payload?.group) return false
    forget()
    await navigate(paths.table(payload.group.slug))
    return true
  }

  return (
    <Form onSend={send}>
      <Section title={copy.theGroup} id="the-group">
        <TextField {...field('name')} label={copy.name} hint={copy.nameHint} required />
        <AddressField
          {...control('addressStem')}
          refusal={values.addressStem || values.name ? refusalFor('addressStem') : undefined}
          groupName={values.name}
        />
      </Section>
      <Section title={copy.whatItIsFor} id="what-it-is-for">
        <Lede>{copy.whatItIsForLede}</Lede>
        <PurposeFields control={field} />
      </Section>
      <Section title={copy.whenYouMeet} id="when-you-meet">
        <MeetingFields control={field} />
      </Section>
      <Section title={copy.charter} id="the-charter">
        <Lede>{copy.charterLede}</Lede>
        <TextArea {...field('charter')} label={copy.charterText} rows={12} required />
      </Section>
      <Section title={copy.you} id="you">
        <Lede>{copy.youLede}</Lede>
        <TextField
          {...field('founderName')}
          label={copy.founderName}
          hint={copy.founderNameHint}
          autoComplete="name"
          required
        />
        <TextField {...field('founderTrade')} label={copy.trade} hint={copy.tradeHint} required />
        <TextArea
          {...field('founderAskMeAbout')}
          label={copy.askMeAbout}
          hint={copy.askMeAboutHint}
          rows={2}
        />
      </Section>
      <Trouble words={trouble(...Object.keys(start))} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.found}
        </Button>
      </ButtonRow>
      <Lede>
        {copy.founding} {copy.kept}
      </Lede>
    </Form>
  )
}
