import { useEffect, useRef, useState, type ComponentProps } from 'react'

/**
 * A form that is checked where it is sent. `onSend` answers whether it was done; if not, the focus goes to the
 * first field that was refused, or to what is said above the form. A second press while one is on its way is
 * no second sending.
 */
export function Form({
  onSend,
  ...rest
}: Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate'> & { onSend: () => Promise<boolean> }) {
  const form = useRef<HTMLFormElement>(null)
  const sending = useRef(false)
  const [failures, setFailures] = useState(0)

  useEffect(() => {
    if (failures > 0) focusOnTrouble(form.current)
  }, [failures])

  async function send() {
    if (sending.current) return
    sending.current = true
    const done = await onSend()
    sending.current = false
    if (!done) setFailures(count => count + 1)
  }

  return (
    <form
      {...rest}
      ref={form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    />
  )
}

function focusOnTrouble(form: HTMLFormElement | null) {
  const refused = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (refused) return refused.focus()
  form?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
}
