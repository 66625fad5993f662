import type { DrawnSeat } from './seats-at-table.ts'
import styles from './drawn-cup.module.css'

/**
 * A cup seen from above. All of it is always there, and what shows changes by scale and opacity alone: so the cup fills
 * when the answer does, once, and nothing moves when the page opens. A visitor's has no handle.
 */
export function DrawnCup({ x, y, radius, seat }: { x: number; y: number; radius: number; seat: DrawnSeat }) {
  const grip = radius * 0.32
  const inner = radius * 0.72
  return (
    <g className={`${styles[seat.cup]} ${seat.isLate ? styles.late : ''}`}>
      <path
        className={styles.dash}
        d={`M${x - radius * 0.52} ${y}h${radius * 1.04}`}
        strokeWidth={radius * 0.12}
      />
      <g className={styles.cup}>
        {seat.look !== 'visitor' && (
          <path
            className={styles.handle}
            d={`M${x + radius} ${y - grip}a${grip} ${grip} 0 0 1 0 ${grip * 2}`}
            strokeWidth={radius * 0.1}
          />
        )}
        <circle className={styles.rim} cx={x} cy={y} r={radius} strokeWidth={radius * 0.09} />
        <circle className={styles.inside} cx={x} cy={y} r={inner} strokeWidth={radius * 0.07} />
        <path
          className={styles.halfCoffee}
          d={`M${x - inner} ${y}a${inner} ${inner} 0 0 0 ${inner * 2} 0z`}
        />
        <circle className={styles.coffee} cx={x} cy={y} r={inner} />
      </g>
    </g>
  )
}
