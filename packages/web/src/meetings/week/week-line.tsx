import type { FragmentType } from '@apollo/client'
import type { CSSProperties } from 'react'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { weekWords as copy } from './copy/week-words.ts'
import { labelWidth, layWeekLine, lines, type Tick } from './lay-week-line.ts'
import { WeekLine_GroupFragmentDoc, type WeekLine_GroupFragment } from './week-line.generated.ts'
import styles from './week-line.module.css'
import { timeWordsOf, todayThere } from '../when-words.ts'

/** The days from the last meeting to the next, and where among them today is. */
export function WeekLine({ group }: { group: FragmentType<WeekLine_GroupFragment> }) {
  const { meetingName, week } = useFragmentData(WeekLine_GroupFragmentDoc, group)
  const { last, next, cancelled } = week
  if (!next) return null
  const days = {
    last: last?.wallDate ?? null,
    next: next.wallDate,
    cancelled: cancelled.map(({ wallDate }) => wallDate),
    today: todayThere(next),
  }
  const ticks = layWeekLine(days, copy.today)
  if (ticks.length === 0) return null
  const ends = { '--first': `${labelWidth(ticks[0])}em`, '--end': `${labelWidth(ticks.at(-1))}em` }
  return (
    <div
      className={styles.line}
      role="img"
      aria-label={copy.weekLine(meetingName, days)}
      style={ends as CSSProperties}
    >
      {ticks.map(tick => (
        <span key={tick.day} className={classesOf(tick)} style={placeOf(tick)}>
          <span className={styles.label}>
            {tick.label}
            {tick.kind === 'next' && <span className={styles.hour}> {copy.hourOnly(timeWordsOf(next))}</span>}
          </span>
        </span>
      ))}
    </div>
  )
}

/** Where it stands on the line, and how far beside it its label. */
function placeOf({ at, beside }: Tick): CSSProperties {
  const shifts = lines.map(line => [`--${line}`, `${(beside[line] ?? 0).toFixed(2)}em`])
  return { '--at': at, ...Object.fromEntries(shifts) } as CSSProperties
}

function classesOf({ at, kind, isToday, beside }: Tick): string {
  return [
    styles.tick,
    styles[kind],
    isToday && styles.today,
    at === 0 && styles.first,
    at === 1 && styles.end,
    beside.narrow !== null && styles.inNarrow,
    beside.middle !== null && styles.inMiddle,
    beside.wide !== null && styles.inWide,
  ]
    .filter(Boolean)
    .join(' ')
}
