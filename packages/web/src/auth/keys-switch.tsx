import { Checkbox } from '../design/checkbox.tsx'
import { Section } from '../design/sheet.tsx'
import { copy } from './copy/en.ts'
import { keysAreOn, switchKeys } from './keys-preference.ts'

/** Whether single keys act on this device. */
export function KeysSwitch() {
  return (
    <Section id="keys" title={copy.keys}>
      <Checkbox
        label={copy.placeKeys}
        hint={copy.placeKeysHint}
        defaultChecked={keysAreOn()}
        onChange={event => switchKeys(event.currentTarget.checked)}
      />
    </Section>
  )
}
