import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { useId } from 'react'
import { tableWords as copy } from './copy/table-words.ts'
import { shortNames } from './short-names.ts'
import {
  TableDrawing_MemberFragmentDoc,
  type TableDrawing_MemberFragment,
} from './table-drawing.generated.ts'
import styles from './table-drawing.module.css'
import { layTable, roundTable, wideTable } from './table-geometry.ts'
import type { TableShape } from './table-labels.ts'

/**
 * The table with a cup for each who sits at it, the reader's own nearest. Twice: wide, and rounder where there is
 * less room. The sentence below is its name for a screen reader and says the same.
 */
export function TableDrawing({ members }: { members: FragmentType<TableDrawing_MemberFragment>[] }) {
  const { data } = useSuspenseFragment({ fragment: TableDrawing_MemberFragmentDoc, from: members })
  const captionId = useId()
  const seated = [...data.filter(member => member.isViewer), ...data.filter(member => !member.isViewer)]
  const names = shortNames(seated.map(member => member.name))
  const seats = seated.map((member, seat) => ({
    id: member.id,
    label: member.isViewer ? copy.you : (names[seat] ?? member.name),
    isNew: member.standing === 'NEWCOMER',
  }))
  return (
    <figure className={styles.figure}>
      <div className={styles.wide}>
        <Drawing seats={seats} shape={wideTable} captionId={captionId} />
      </div>
      <div className={styles.round}>
        <Drawing seats={seats} shape={roundTable} captionId={captionId} />
      </div>
      <figcaption id={captionId} className={styles.caption}>
        {copy.whoIsHere(seated)}
      </figcaption>
    </figure>
  )
}

interface Seat {
  id: string
  label: string
  isNew: boolean
}

function Drawing({ seats, shape, captionId }: { seats: Seat[]; shape: TableShape; captionId: string }) {
  const names = seats.map(seat => seat.label)
  const { width, height, table, cupRadius, seats: placed } = layTable(names, shape)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.drawing} role="img" aria-labelledby={captionId}>
      <ellipse className={styles.wood} cx={table.x} cy={table.y} rx={table.halfWidth} ry={table.halfHeight} />
      {placed.map(({ cup, label }, seat) => (
        <g key={seats[seat]?.id} aria-hidden="true">
          <FullCup x={cup.x} y={cup.y} radius={cupRadius} />
          <text
            className={seats[seat]?.isNew ? styles.newcomer : styles.name}
            x={label.x}
            y={label.y}
            textAnchor={label.anchor}
            fontSize={shape.fontSize}
          >
            {label.text}
          </text>
        </g>
      ))}
    </svg>
  )
}

function FullCup({ x, y, radius }: { x: number; y: number; radius: number }) {
  const grip = radius * 0.32
  return (
    <>
      <path
        className={styles.handle}
        d={`M${x + radius} ${y - grip}a${grip} ${grip} 0 0 1 0 ${grip * 2}`}
        strokeWidth={radius * 0.1}
      />
      <circle className={styles.cup} cx={x} cy={y} r={radius} strokeWidth={radius * 0.09} />
      <circle className={styles.coffee} cx={x} cy={y} r={radius * 0.72} />
    </>
  )
}
