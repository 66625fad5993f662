import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Choices } from '../../design/choices.tsx'
import { Form } from '../../design/form.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { Lede, Section } from '../../design/sheet.tsx'
import { TextField } from '../../design/text-field.tsx'
import { ownTimeZone, placeOfZone } from '../../design/time-zones.ts'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { clocksToChoose } from './clocks-to-choose.ts'
import { copy } from './copy/en.ts'
import {
  ChooseMailHoursDocument,
  QuietHours_ViewerFragmentDoc,
  type QuietHours_ViewerFragment,
} from './quiet-hours.generated.ts'
import styles from './quiet-hours.module.css'

/** When no mail is sent to one, and by which clock. */
export function QuietHours({ viewer }: { viewer: FragmentType<QuietHours_ViewerFragment> }) {
  const { sessions, mailWishes } = useFragmentData(QuietHours_ViewerFragmentDoc, viewer)
  const session = sessions.find(({ isCurrent }) => isCurrent)?.id ?? ''
  const start = {
    quietFrom: mailWishes.quietFrom,
    quietUntil: mailWishes.quietUntil,
    timeZone: mailWishes.timeZone ?? '',
  }
  const { values, change, control, forget } = useKeptForm(`quiet-hours/${session}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(ChooseMailHoursDocument)
  const [saved, setSaved] = useState(false)

  async function save() {
    setSaved(false)
    if (!(await attempt({ input: { ...values, timeZone: values.timeZone || null } }))) return false
    forget()
    setSaved(true)
    return true
  }

  return (
    <Section id="quiet-hours" title={copy.quietHours}>
      <Lede>{copy.quietHoursLede}</Lede>
      <Form onSend={save}>
        <div className={styles.hours}>
          <TextField
            {...control('quietFrom')}
            label={copy.quietFrom}
            type="time"
            refusal={refusalFor('quietFrom')}
          />
          <TextField
            {...control('quietUntil')}
            label={copy.quietUntil}
            type="time"
            refusal={refusalFor('quietUntil')}
          />
        </div>
        <p className={styles.none}>{copy.noneHint}</p>
        <Choices
          legend={copy.byWhichClock}
          choices={clocksToChoose(mailWishes.timeZone, ownTimeZone()).map(zone => ({
            value: zone,
            ...(zone === ''
              ? { label: copy.eachGroups, hint: copy.eachGroupsHint }
              : { label: copy.byClockOf(placeOfZone(zone)), hint: copy.myClockHint }),
          }))}
          chosen={values.timeZone}
          refusal={refusalFor('timeZone')}
          onChoose={timeZone => change({ timeZone })}
        />
        <Trouble words={trouble('quietFrom', 'quietUntil', 'timeZone')} />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {copy.save}
          </Button>
        </ButtonRow>
        {saved && <Notice mood="done">{copy.saved}</Notice>}
      </Form>
    </Section>
  )
}
