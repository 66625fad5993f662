import type { ReactNode, RefObject } from 'react'
import { Button, ButtonRow } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Form } from './form.tsx'
import { Trouble } from './notice.tsx'
import styles from './question.module.css'

/**
 * A dialog that says what will happen and asks for a yes. `onYes` answers whether it was done; the dialog stays
 * open with its words until it was.
 */
export function Question({
  open,
  title,
  children,
  yes,
  no,
  weight = 'primary',
  pending,
  trouble,
  backTo,
  onYes,
  onClose,
}: {
  open: boolean
  title: string
  /** What will happen, and the fields the answer needs. */
  children: ReactNode
  yes: string
  no: string
  weight?: 'primary' | 'destructive'
  pending: boolean
  trouble: string | undefined
  /** Where the focus goes when what opened the dialog is gone by the time it closes. */
  backTo?: RefObject<HTMLElement | null> | undefined
  onYes: () => Promise<boolean>
  onClose: () => void
}) {
  async function send() {
    const done = await onYes()
    if (done) onClose()
    return done
  }
  return (
    <Dialog open={open} title={title} onClose={onClose} backTo={backTo}>
      <Form onSend={send}>
        <div className={styles.words}>{children}</div>
        <Trouble words={trouble} />
        <ButtonRow>
          <Button type="submit" weight={weight} pending={pending}>
            {yes}
          </Button>
          <Button onClick={onClose}>{no}</Button>
        </ButtonRow>
      </Form>
    </Dialog>
  )
}
