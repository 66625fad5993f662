import type { FragmentType } from '@apollo/client'
import { useId, useRef, useState } from 'react'
import { oneAfterTheOther } from '../../api/one-after-the-other.ts'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Checkbox } from '../../design/checkbox.tsx'
import { Choices } from '../../design/choices.tsx'
import { Trouble } from '../../design/notice.tsx'
import { copy } from './copy/en.ts'
import {
  ChooseMailLevelDocument,
  GroupMail_WishesFragmentDoc,
  type GroupMail_WishesFragment,
} from './group-mail.generated.ts'
import styles from './group-mail.module.css'
import { GroupsChoice } from './groups-choice.tsx'
import { levels, type MailChoice } from './mail-choice.ts'
import { WhatComes } from './what-comes.tsx'

/**
 * How much comes by mail from one group, saved at once: what was just pressed shows before it got through, and is gone
 * again, with a word about it, where it did not.
 */
export function GroupMail({ wishes }: { wishes: FragmentType<GroupMail_WishesFragment> }) {
  const saved = useFragmentData(GroupMail_WishesFragmentDoc, wishes)
  const { attempt, trouble: notSaved } = useVerb(ChooseMailLevelDocument, copy.asItWas)
  const [wanted, setWanted] = useState<{ choice: MailChoice; isOnItsWay: boolean }>()
  const box = useRef<HTMLElement>(null)
  const id = useId()
  const { group } = saved
  const { level, weeklyDigest, digestHasOffers } = wanted?.isOnItsWay ? wanted.choice : saved

  async function choose(part: Partial<MailChoice>) {
    const choice = { level, weeklyDigest, digestHasOffers, ...part }
    const word = { choice, isOnItsWay: true }
    setWanted(word)
    await oneAfterTheOther(() => attempt({ input: { groupId: group.id, ...choice } }))
    setWanted(latest => (latest === word ? { choice, isOnItsWay: false } : latest))
  }

  /** By a button that is gone with it: the focus goes to what was chosen. */
  function chooseAgain(choice: MailChoice) {
    box.current?.querySelector<HTMLElement>(`[value="${choice.level}"]`)?.focus()
    void choose(choice)
  }

  const trouble = wanted?.isOnItsWay ? undefined : notSaved()
  return (
    <section ref={box} className={styles.group} aria-labelledby={id}>
      <h3 id={id}>{group.name}</h3>
      <Choices
        legend={copy.howMuch}
        choices={levels.map(value => ({ value, ...copy.levels[value] }))}
        chosen={level}
        onChoose={chosen => void choose({ level: chosen })}
      />
      {level !== 'NOTHING' && (
        <Checkbox
          label={copy.weeklyDigest}
          hint={copy.weeklyDigestHint(group.mailSettings.digestWeekday)}
          checked={weeklyDigest}
          onChange={event => void choose({ weeklyDigest: event.target.checked })}
        />
      )}
      {level !== 'NOTHING' && weeklyDigest && (
        <div className={styles.within}>
          <Checkbox
            label={copy.digestHasOffers}
            checked={digestHasOffers}
            onChange={event => void choose({ digestHasOffers: event.target.checked })}
          />
        </div>
      )}
      <Trouble words={trouble} />
      {trouble && wanted && (
        <ButtonRow>
          <Button onClick={() => chooseAgain(wanted.choice)}>{copy.tryAgain}</Button>
        </ButtonRow>
      )}
      <WhatComes wishes={saved} />
      <GroupsChoice group={group} />
    </section>
  )
}
