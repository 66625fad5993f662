import { Notice } from '../../design/notice.tsx'
import { copy } from './copy/en.ts'

/** Tells kindly that somebody else was quicker, and what is there now. What one typed is still in the form. */
export function ChangedMeanwhile({ now }: { now: string }) {
  return (
    <Notice mood="danger">
      {copy.changedMeanwhile} {now}
    </Notice>
  )
}
