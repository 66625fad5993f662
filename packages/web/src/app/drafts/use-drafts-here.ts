import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { client } from '../../api/client.ts'
import { deviceStorage } from '../../drafts/device-storage.ts'
import { draftsChanged } from '../../drafts/draft-keys.ts'
import { draftsHere, takeBack, type DraftHere } from '../../drafts/drafts-here.ts'
import { layKept } from '../../drafts/kept-draft.ts'
import { setAside } from '../../drafts/set-aside.ts'
import { tellNow } from '../../drafts/sync/in-step.ts'
import { DraftsPageDocument } from './drafts-page.generated.ts'

/** One of the viewer's seats. */
export interface SeatHere {
  id: string
  group: { slug: string; name: string }
}

export type ListedHere = DraftHere & { seat: SeatHere }

/** One that is shown: what was thrown away from here stays in its place until the page is left, to be had back. */
export interface ShownHere {
  listed: ListedHere
  undo: (() => void) | undefined
}

/**
 * What lies on this device and has not reached the server, the newest first. It is told at once; what has got there is
 * asked for anew, and stands among the others.
 */
export function useDraftsHere(
  seats: readonly SeatHere[],
  there: readonly { id: string; version: number }[],
): { here: ShownHere[]; throwAwayHere: (listed: ListedHere) => void } {
  const [thrown, setThrown] = useState<ShownHere[]>([])
  const [here, setHere] = useState(() => lookAt(seats))
  const asked = useRef(new Set<string>())
  const versions = new Map(there.map(({ id, version }) => [id, version]))

  /** What the server has by now, and this page has not been told. */
  function askForArrived(found: ListedHere[]) {
    const arrived = found.filter(
      ({ kept, version, isHeard }) =>
        isHeard &&
        version > (versions.get(kept.strand) ?? 0) &&
        !asked.current.has(nameOf(kept.strand, version)),
    )
    for (const { kept, version } of arrived) asked.current.add(nameOf(kept.strand, version))
    if (arrived.length > 0)
      client.query({ query: DraftsPageDocument, fetchPolicy: 'network-only' }).catch(() => undefined)
  }

  const look = useEffectEvent(() => {
    const found = lookAt(seats)
    setHere(found)
    askForArrived(found)
  })

  useEffect(() => {
    const onChange = () => look()
    window.addEventListener('storage', onChange)
    window.addEventListener(draftsChanged, onChange)
    return () => {
      window.removeEventListener('storage', onChange)
      window.removeEventListener(draftsChanged, onChange)
    }
  }, [])

  const tellAll = useEffectEvent(() => {
    const waiting = new Set(here.filter(({ isHeard }) => !isHeard).map(({ seat }) => seat.id))
    for (const seatId of waiting) tellNow(seatId)
    askForArrived(here)
  })
  useEffect(() => tellAll(), [])

  const only = here.filter(({ kept, isHeard }) => !isHeard && !versions.has(kept.strand))
  const shown = [...only.map(listed => ({ listed, undo: undefined })), ...thrown]
  return {
    here: shown.toSorted((one, other) => other.listed.kept.keptAt - one.listed.kept.keptAt),
    throwAwayHere(listed) {
      const bringBack = setAsideHere(listed)
      const undo = () => {
        setThrown(before => before.filter(one => one.listed !== listed))
        bringBack()
      }
      setThrown(before => [...before, { listed, undo }])
    },
  }
}

const nameOf = (strand: string, version: number) => `${strand} ${version}`

function lookAt(seats: readonly SeatHere[]): ListedHere[] {
  const storage = deviceStorage()
  if (!storage) return []
  return seats
    .flatMap(seat => draftsHere(storage, seat.id).map(draft => ({ ...draft, seat })))
    .toSorted((one, other) => other.kept.keptAt - one.kept.keptAt)
}

/** Sets a draft aside that lies here alone; answers how it is brought back. */
function setAsideHere({ key, kept, seat }: ListedHere): () => void {
  setAside(key, kept)
  return () => {
    const storage = deviceStorage()
    if (!storage || takeBack(storage, seat.id, kept.strand)) return
    // The server has it aside by now: the same words go on beside it, in a strand of their own.
    layKept(storage, key, { ...kept, strand: crypto.randomUUID() })
    window.dispatchEvent(new Event(draftsChanged))
    tellNow(seat.id)
  }
}
