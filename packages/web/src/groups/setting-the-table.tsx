import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonLink, ButtonRow } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Trouble } from '../design/notice.tsx'
import { Section } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import {
  SayTableIsSetDocument,
  SettingTheTable_GroupFragmentDoc,
  type SettingTheTable_GroupFragment,
} from './setting-the-table.generated.ts'
import styles from './setting-the-table.module.css'

/** While a group is being set: leads its admins to those already at the table, and to saying that it is set. */
export function SettingTheTable({ group }: { group: FragmentType<SettingTheTable_GroupFragment> }) {
  const data = useFragmentData(SettingTheTable_GroupFragmentDoc, group)
  const [asked, setAsked] = useState(false)
  const sayTableIsSet = useVerb(SayTableIsSetDocument)

  async function say() {
    if (await sayTableIsSet.attempt({ input: { groupId: data.id } })) setAsked(false)
  }

  return (
    <Section id="setting" title={copy.beingSet}>
      <p className={styles.words}>
        {data.viewerCanInviteThoseAtTheTable
          ? copy.inviteWhileBeingSet(data.beingSetUntil && dateWords(data.beingSetUntil))
          : copy.youAreEarly}
      </p>
      <ButtonRow>
        {data.viewerCanInviteThoseAtTheTable && (
          <ButtonLink weight="primary" to={paths.invite(data.slug)}>
            {copy.inviteThoseAtTheTable}
          </ButtonLink>
        )}
        {data.viewerCanSayTableIsSet && <Button onClick={() => setAsked(true)}>{copy.tableIsSet}</Button>}
      </ButtonRow>
      <Dialog open={asked} title={copy.tableIsSetQuestion} onClose={() => setAsked(false)}>
        <p>{copy.tableIsSetMeaning}</p>
        <Trouble words={sayTableIsSet.trouble()} />
        <ButtonRow>
          <Button weight="primary" pending={sayTableIsSet.pending} onClick={() => void say()}>
            {copy.tableIsSet}
          </Button>
          <Button onClick={() => setAsked(false)}>{copy.notYet}</Button>
        </ButtonRow>
      </Dialog>
    </Section>
  )
}
