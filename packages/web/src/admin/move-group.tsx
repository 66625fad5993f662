import { Checkbox } from '../design/checkbox.tsx'
import type { Control } from '../design/use-kept-form.ts'
import { AddressField } from '../groups/founding/address-field.tsx'
import { copy } from './copy/en.ts'
import styles from './move-group.module.css'

/** Where the group lives, and a new address for it, with what that costs said first. */
export function MoveGroup({
  address,
  groupName,
  field,
  moving,
  onMoving,
}: {
  address: string
  groupName: string
  field: Control & { refusal: string | undefined }
  moving: boolean
  onMoving: (wanted: boolean) => void
}) {
  return (
    <>
      <p className={styles.address}>{copy.addressNow(address)}</p>
      <Checkbox
        label={copy.move}
        hint={copy.moveHint}
        checked={moving}
        onChange={event => onMoving(event.target.checked)}
      />
      {moving && <AddressField {...field} groupName={groupName} />}
    </>
  )
}
