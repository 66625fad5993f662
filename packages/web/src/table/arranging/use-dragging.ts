import { useRef, useState, type CSSProperties, type PointerEvent, type RefObject } from 'react'
import { placeUnder, type Row } from './order.ts'

/** A row that is held, and where it would lie if it were let go. */
interface Held {
  from: number
  to: number
  by: number
  height: number
}

/** A row that is carried by its grip. */
export interface Dragging {
  isUnderWay: boolean
  /** For the grip of the row at this place. */
  grip: (at: number) => GripHandlers
  /** For the row at this place: where it stands meanwhile. */
  row: (at: number) => RowStance
}

export interface GripHandlers {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void
  onPointerMove: (event: PointerEvent<HTMLElement>) => void
  onPointerUp: () => void
  onPointerCancel: () => void
}

export interface RowStance {
  style?: CSSProperties
  'data-held'?: true
}

/** How near the edge of the window a held row makes the page follow, and by how much at a time. */
const edge = 72
const step = 12

/** Rows of a list that are moved by a grip: mouse, pen or finger. The list must have nothing but rows. */
export function useDragging(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
): Dragging {
  const [held, setHeld] = useState<Held | null>(null)
  const start = useRef<{ y: number; rows: Row[] } | null>(null)

  function begin(at: number, event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const rows = [...(list.current?.children ?? [])].map(rowOnPage)
    const row = rows[at]
    if (!row) return
    start.current = { y: event.clientY + window.scrollY, rows }
    setHeld({ from: at, to: at, by: 0, height: row.bottom - row.top })
  }

  function follow(event: PointerEvent<HTMLElement>) {
    if (!start.current || !held) return
    if (event.clientY < edge) window.scrollBy(0, -step)
    if (event.clientY > window.innerHeight - edge) window.scrollBy(0, step)
    const by = event.clientY + window.scrollY - start.current.y
    setHeld({ ...held, by, to: placeUnder(start.current.rows, held.from, by) })
  }

  function letGo(isMeant: boolean) {
    start.current = null
    setHeld(null)
    if (isMeant && held && held.to !== held.from) onDrop(held.from, held.to)
  }

  return {
    isUnderWay: held !== null,
    grip: at => ({
      onPointerDown: event => begin(at, event),
      onPointerMove: follow,
      onPointerUp: () => letGo(true),
      onPointerCancel: () => letGo(false),
    }),
    row(at) {
      const by = held ? shiftOf(at, held) : 0
      return {
        ...(by !== 0 && { style: { transform: `translateY(${by}px)` } }),
        ...(held?.from === at && { 'data-held': true }),
      }
    },
  }
}

/** The held row goes with the pointer; those it passes make room. */
function shiftOf(at: number, { from, to, by, height }: Held): number {
  if (at === from) return by
  if (at > from && at <= to) return -height
  return at < from && at >= to ? height : 0
}

function rowOnPage(row: Element): Row {
  const { top, bottom } = row.getBoundingClientRect()
  return { top: top + window.scrollY, bottom: bottom + window.scrollY }
}
