import { useState, type RefObject } from 'react'
import { MentionPicker } from './mention-picker.tsx'
import { namingInField } from './naming-place.ts'

/** The picker below a plain field. `onPick` remembers who is meant by a name. */
export function FieldPicker({
  field,
  threadId,
  onPick,
}: {
  field: RefObject<HTMLElement | null>
  threadId: string
  onPick: (person: { id: string; name: string }) => void
}) {
  const [place] = useState(() => namingInField(field, onPick))
  return <MentionPicker place={place} threadId={threadId} />
}
