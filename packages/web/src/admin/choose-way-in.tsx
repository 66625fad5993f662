import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Checkbox } from '../design/checkbox.tsx'
import { Form } from '../design/form.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { Lede, Section } from '../design/sheet.tsx'
import { TextField } from '../design/text-field.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import {
  ChooseSponsorshipSettingsDocument,
  ChooseWayIn_GroupFragmentDoc,
  type ChooseWayIn_GroupFragment,
} from './choose-way-in.generated.ts'
import { copy } from './copy/en.ts'

type Settings = NonNullable<ChooseWayIn_GroupFragment['sponsorshipSettings']>

const ranges = {
  openAtMost: [1, 10],
  consentDays: [0, 14],
  accompaniedDays: [30, 365],
  seatsSoft: [3, 200],
  seatsHard: [3, 200],
} as const

type Amount = keyof typeof ranges

/** How people come in: what the group has chosen, for its admins to change. Nothing when one may not. */
export function ChooseWayIn({ group: from }: { group: FragmentType<ChooseWayIn_GroupFragment> }) {
  const group = useFragmentData(ChooseWayIn_GroupFragmentDoc, from)
  const { viewerCanChooseSponsorshipSettings, sponsorshipSettings } = group
  if (!viewerCanChooseSponsorshipSettings || !sponsorshipSettings) return null
  return <WayInForm groupId={group.id} seatId={group.viewerSeat.id} settings={sponsorshipSettings} />
}

function WayInForm({ groupId, seatId, settings }: { groupId: string; seatId: string; settings: Settings }) {
  const { values, control, change, forget } = useKeptForm(`choose-way-in/${seatId}`, wordsOf(settings))
  const { attempt, pending, refusalFor, trouble } = useVerb(ChooseSponsorshipSettingsDocument)
  const [saved, setSaved] = useState(false)
  const amount = (name: Amount) => (
    <TextField
      {...control(name)}
      label={copy.wayIn[name]}
      hint={copy.wayInHints[name]}
      refusal={refusalFor(name)}
      type="number"
      inputMode="numeric"
      min={ranges[name][0]}
      max={ranges[name][1]}
      required
    />
  )

  async function send() {
    setSaved(false)
    const input = {
      groupId,
      openAtMost: wholeNumber(values.openAtMost),
      consentDays: wholeNumber(values.consentDays),
      invitesWhenCleared: values.invitesWhenCleared === 'yes',
      accompaniedDays: wholeNumber(values.accompaniedDays),
      seatsSoft: wholeNumber(values.seatsSoft),
      seatsHard: wholeNumber(values.seatsHard),
    }
    if (!(await attempt({ input }))) return false
    forget()
    setSaved(true)
    return true
  }

  return (
    <Section title={copy.howPeopleComeIn} id="way-in">
      <Lede>{copy.howPeopleComeInLede}</Lede>
      <Form onSend={send}>
        {amount('openAtMost')}
        {amount('consentDays')}
        <Checkbox
          label={copy.invitesWhenCleared}
          hint={copy.invitesWhenClearedHint}
          checked={values.invitesWhenCleared === 'yes'}
          onChange={event => change({ invitesWhenCleared: event.target.checked ? 'yes' : 'no' })}
        />
        {amount('accompaniedDays')}
        {amount('seatsSoft')}
        {amount('seatsHard')}
        <Trouble words={trouble(...Object.keys(ranges))} />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {copy.saveWayIn}
          </Button>
        </ButtonRow>
        {saved && <Notice mood="done">{copy.saved}</Notice>}
      </Form>
    </Section>
  )
}

function wordsOf(settings: Settings) {
  return {
    openAtMost: String(settings.openAtMost),
    consentDays: String(settings.consentDays),
    invitesWhenCleared: settings.invitesWhenCleared ? 'yes' : 'no',
    accompaniedDays: String(settings.accompaniedDays),
    seatsSoft: String(settings.seatsSoft),
    seatsHard: String(settings.seatsHard),
  }
}

/** What is no number is out of every range, and refused as such. */
function wholeNumber(typed: string): number {
  const number = typed.trim() === '' ? -1 : Math.trunc(Number(typed))
  return Number.isSafeInteger(number) && Math.abs(number) < 1_000_000 ? number : -1
}
