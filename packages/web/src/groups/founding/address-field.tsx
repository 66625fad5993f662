import type { ComponentProps } from 'react'
import { TextField } from '../../design/text-field.tsx'
import { paths } from '../../paths.ts'
import styles from './address-field.module.css'
import { addressStem } from './address-stem.ts'
import { copy } from './copy/en.ts'

/** The readable part of a group's address, with the address as it will look. Left empty, it follows `name`. */
export function AddressField({
  groupName,
  ...input
}: { groupName: string; value: string } & Omit<
  ComponentProps<typeof TextField>,
  'label' | 'hint' | 'value'
>) {
  const stem = addressStem(input.value || groupName)
  return (
    <>
      <TextField
        {...input}
        label={copy.address}
        hint={copy.addressHint}
        placeholder={groupName && addressStem(groupName)}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <p className={styles.preview}>
        {copy.addressWillBe}{' '}
        <span className={styles.address}>
          {window.location.host}
          {paths.table(stem)}-<span className={styles.tail}>····</span>
        </span>
        <br />
        {copy.addressTail}
      </p>
    </>
  )
}
