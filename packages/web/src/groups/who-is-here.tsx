import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { tableWords as copy } from './copy/table-words.ts'
import { seatsAtTable } from './seats-at-table.ts'
import { TableDrawing } from './table-drawing.tsx'
import { WhoIsHere_MemberFragmentDoc, type WhoIsHere_MemberFragment } from './who-is-here.generated.ts'

/** The table while no meeting is planned: a full cup for each who sits at it. */
export function WhoIsHere({ members }: { members: FragmentType<WhoIsHere_MemberFragment>[] }) {
  const { data } = useSuspenseFragment({ fragment: WhoIsHere_MemberFragmentDoc, from: members })
  const seated = seatsAtTable(data)
  return (
    <TableDrawing
      seats={seated.map(({ seat }) => seat)}
      caption={copy.whoIsHere(seated.map(({ member }) => member))}
    />
  )
}
