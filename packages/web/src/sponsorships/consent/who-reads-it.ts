import { copy } from '../copy/en.ts'
import type { Part } from '../part.ts'

/** Who would read what one says in confidence, by name, and who never will. */
export function whoReadsIt(
  { members }: Part['group'],
  { sponsor, viewerHearers }: Part['sponsorship'],
): string {
  if (viewerHearers.length > 0) return copy.hearerReadsIt(sponsor)
  const admins = members.filter(
    ({ id, role, presence, isViewer }) =>
      role === 'ADMIN' && presence === 'HERE' && !isViewer && id !== sponsor?.id,
  )
  return admins.length > 0
    ? copy.whoReadsIt(
        admins.map(({ name }) => name),
        sponsor,
      )
    : copy.adminsReadIt(sponsor)
}
