import { useState } from 'react'
import { beginKeeping, canKeep } from '../../api/kept-reading/begin.ts'
import { keptUnder } from '../../api/kept-reading/kept-under.ts'
import { wipe } from '../../api/kept-reading/wipe.ts'
import { Checkbox } from '../../design/checkbox.tsx'
import { Trouble } from '../../design/notice.tsx'
import { Section } from '../../design/sheet.tsx'
import { copy } from './copy/en.ts'

/** Whether what one reads is kept on this device. Off until somebody wishes it, on each device anew. */
export function KeepReadingSwitch() {
  const [isOn, setOn] = useState(() => keptUnder() !== undefined)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState<string>()

  async function turn(next: boolean) {
    if (isBusy) return
    setBusy(true)
    setOn(next)
    setTrouble(undefined)
    setSaid(next ? copy.bringing : '')
    try {
      await (next ? beginKeeping() : wipe())
      setSaid(next ? copy.kept : copy.wiped)
    } catch {
      await wipe().catch(() => undefined)
      setOn(false)
      setSaid('')
      setTrouble(copy.couldNotKeep)
    }
    setBusy(false)
  }

  return (
    <Section id="device" title={copy.onThisDevice}>
      <Checkbox
        label={copy.keep}
        hint={canKeep() ? copy.keepHint : copy.cannotKeep}
        disabled={!canKeep()}
        checked={isOn}
        onChange={event => void turn(event.currentTarget.checked)}
      />
      <p role="status">{said}</p>
      <Trouble words={trouble} />
    </Section>
  )
}
