import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { EmptyState } from '../../design/empty-state.tsx'
import { RowLine } from '../../design/row.tsx'
import { Section } from '../../design/sheet.tsx'
import { draftsWords as words } from './copy/en.ts'
import { DeviceRow } from './device-row.tsx'
import type { DraftEntry_DraftFragment } from './draft-entry.generated.ts'
import { DraftRow } from './draft-row.tsx'
import styles from './drafts.module.css'
import { SetAsideRow } from './set-aside-row.tsx'
import { useDraftsHere, type SeatHere } from './use-drafts-here.ts'

type ListedDraft = {
  id: string
  setAsideUntil: string | null
  version: number
} & FragmentType<DraftEntry_DraftFragment>

/** All drafts: those to go on with, those on this device alone, and those that were set aside. */
export function DraftLists({
  drafts,
  seats,
  isComplete = true,
}: {
  drafts: readonly ListedDraft[]
  seats: readonly SeatHere[]
  /** Whether the server was asked: only then is nothing here nothing at all. */
  isComplete?: boolean
}) {
  const [said, setSaid] = useState('')
  const [thrown, setThrown] = useState<ReadonlySet<string>>(new Set())
  const { here, throwAwayHere } = useDraftsHere(seats, drafts)
  const namesGroup = seats.length > 1
  // What is thrown away here stays in its place, where it can be brought back, until the page is left.
  const toGoOnWith = drafts.filter(({ id, setAsideUntil }) => !setAsideUntil || thrown.has(id))
  const isThrownHere = (id: string) => here.some(({ listed, undo }) => undo && listed.kept.strand === id)
  const aside = drafts.filter(
    ({ id, setAsideUntil }) => setAsideUntil && !thrown.has(id) && !isThrownHere(id),
  )
  const isEmpty = drafts.length === 0 && here.length === 0

  return (
    <>
      <p role="status">{said}</p>
      {isEmpty && isComplete && <EmptyState words={words.nothing} />}
      {toGoOnWith.length > 0 && (
        <ul role="list" className={styles.list}>
          {toGoOnWith.map(draft => (
            <DraftRow
              key={draft.id}
              draft={draft}
              namesGroup={namesGroup}
              onThrow={() => setThrown(before => new Set(before).add(draft.id))}
            />
          ))}
        </ul>
      )}
      {here.length > 0 && (
        <Section id="on-this-device" title={words.onThisDevice}>
          <RowLine>{words.onThisDeviceLede}</RowLine>
          <ul role="list">
            {here.map(({ listed, undo }) => (
              <DeviceRow
                key={listed.kept.strand}
                listed={listed}
                namesGroup={namesGroup}
                onThrow={() => throwAwayHere(listed)}
                onUndo={undo}
              />
            ))}
          </ul>
        </Section>
      )}
      {aside.length > 0 && (
        <Section id="set-aside" title={words.setAside}>
          <RowLine>{words.setAsideLede}</RowLine>
          <ul role="list">
            {aside.map(draft => (
              <SetAsideRow key={draft.id} draft={draft} namesGroup={namesGroup} onDone={setSaid} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
