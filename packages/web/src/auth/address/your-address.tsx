import type { FragmentType } from '@apollo/client'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { focusPlace } from '../../design/focus-heading.ts'
import { Notice } from '../../design/notice.tsx'
import { Section } from '../../design/sheet.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { AskForDigits } from './ask-for-digits.tsx'
import { CameBack } from './came-back.tsx'
import { copy } from './copy/en.ts'
import { TypeDigits } from './type-digits.tsx'
import { YourAddress_ViewerFragmentDoc, type YourAddress_ViewerFragment } from './your-address.generated.ts'
import styles from './your-address.module.css'

/** What is typed while one changes one's address. `sentTo` is where digits were sent, or empty. */
const start = { email: '', sentTo: '', digits: '' }

/**
 * The address one signs in with and gets mail at, what became of mail to it, and how to change it: in two steps on
 * the same page, which remembers where one was while one looks for the letter.
 */
export function YourAddress({ viewer }: { viewer: FragmentType<YourAddress_ViewerFragment> }) {
  const { email, sessions, mailWishes } = useFragmentData(YourAddress_ViewerFragmentDoc, viewer)
  const session = sessions.find(({ isCurrent }) => isCurrent)?.id ?? ''
  const form = useKeptForm(`change-address/${session}`, start)
  const [isPressed, setIsPressed] = useState(false)
  const [said, setSaid] = useState('')
  const changeButton = useRef<HTMLButtonElement>(null)
  const { sentTo } = form.values

  /** The button that was pressed is gone: the focus goes back to where the section begins. */
  function done(words: string) {
    form.forget()
    setIsPressed(false)
    setSaid(words)
    focusPlace('#address')
  }

  function leaveAsItIs() {
    form.forget()
    flushSync(() => setIsPressed(false))
    changeButton.current?.focus()
  }

  function begin() {
    setSaid('')
    setIsPressed(true)
  }

  const change = (
    <Button ref={changeButton} onClick={begin}>
      {copy.change}
    </Button>
  )
  return (
    <Section id="address" title={copy.address}>
      <p className={styles.goesTo}>
        {copy.goesTo} <strong>{email}</strong>
      </p>
      {sentTo ? (
        <TypeDigits
          form={form}
          takesFocus={isPressed}
          onDone={() => done(copy.changed)}
          onLeave={leaveAsItIs}
          onOtherAddress={() => {
            setIsPressed(true)
            form.change({ sentTo: '', digits: '' })
          }}
        />
      ) : isPressed ? (
        <AskForDigits form={form} onLeave={leaveAsItIs} />
      ) : mailWishes.unreachableSince ? (
        <CameBack since={mailWishes.unreachableSince} answer={mailWishes.trouble} onTried={done}>
          {change}
        </CameBack>
      ) : (
        <ButtonRow>{change}</ButtonRow>
      )}
      {said && <Notice mood="done">{said}</Notice>}
    </Section>
  )
}
