import { useId } from 'react'
import { DrawnCup } from './drawn-cup.tsx'
import type { DrawnSeat } from './seats-at-table.ts'
import styles from './table-drawing.module.css'
import { layTable, roundTable, wideTable } from './table-geometry.ts'
import type { TableShape } from './table-labels.ts'

/**
 * The table with what stands before each who sits at it, the first seat nearest to the reader. Twice: wide, and rounder
 * where there is less room. The caption is its name for a screen reader and says the same.
 */
export function TableDrawing({ seats, caption }: { seats: readonly DrawnSeat[]; caption: string }) {
  const captionId = useId()
  return (
    <figure className={styles.figure}>
      <div className={styles.wide}>
        <Drawing seats={seats} shape={wideTable} captionId={captionId} />
      </div>
      <div className={styles.round}>
        <Drawing seats={seats} shape={roundTable} captionId={captionId} />
      </div>
      <figcaption id={captionId} className={styles.caption}>
        {caption}
      </figcaption>
    </figure>
  )
}

function Drawing({
  seats,
  shape,
  captionId,
}: {
  seats: readonly DrawnSeat[]
  shape: TableShape
  captionId: string
}) {
  const labels = seats.map(({ label, longLabel = label }) => (shape === wideTable ? longLabel : label))
  const { width, height, table, cupRadius, seats: placed } = layTable(labels, shape)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.drawing} role="img" aria-labelledby={captionId}>
      <ellipse className={styles.wood} cx={table.x} cy={table.y} rx={table.halfWidth} ry={table.halfHeight} />
      {placed.map(({ cup, label }, place) => {
        const seat = seats[place]
        if (!seat) return null
        return (
          <g key={seat.id} aria-hidden="true">
            <DrawnCup {...cup} radius={cupRadius} seat={seat} />
            <text
              className={`${styles.name} ${styles[seat.look]} ${seat.cup === 'none' ? styles.away : ''}`}
              x={label.x}
              y={label.y}
              textAnchor={label.anchor}
              fontSize={shape.fontSize}
            >
              {label.text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
