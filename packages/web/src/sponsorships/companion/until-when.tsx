import type { FragmentType } from '@apollo/client'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { ButtonRow } from '../../design/button.tsx'
import { Notice } from '../../design/notice.tsx'
import { Section } from '../../design/sheet.tsx'
import { ConfirmSettled } from './confirm-settled.tsx'
import { copy } from './copy/en.ts'
import { ExtendAccompaniment } from './extend-accompaniment.tsx'
import {
  UntilWhen_CompanionshipFragmentDoc,
  type UntilWhen_CompanionshipFragment,
} from './until-when.generated.ts'
import { untilWhenWords } from './until-when-words.ts'
import styles from './until-when.module.css'

/** Until when the two have this page, and saying that it is done or should go on. */
export function UntilWhen(from: {
  groupId: string
  companionship: FragmentType<UntilWhen_CompanionshipFragment>
}) {
  const companionship = useFragmentData(UntilWhen_CompanionshipFragmentDoc, from.companionship)
  const words = untilWhenWords(companionship)
  const goesOn = companionship.endedAt === null && companionship.sponsorship?.state === 'ACTIVE'
  if (!goesOn)
    return words.map(sentence => (
      <Notice key={sentence} mood="done">
        {sentence}
      </Notice>
    ))
  const part = { groupId: from.groupId, companionship }
  return (
    <Section title={copy.untilWhen} id="until-when">
      <div className={styles.words}>
        {words.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <ButtonRow>
        <ConfirmSettled {...part} />
        <ExtendAccompaniment {...part} />
      </ButtonRow>
    </Section>
  )
}
