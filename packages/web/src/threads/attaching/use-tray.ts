import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { v7 } from 'uuid'
import type { DraftFile } from '../../drafts/draft-file.ts'
import { attachWords as copy } from './copy/en.ts'
import { filesOnTheWay, type FileState } from './files-on-the-way.ts'
import { removeFile } from './remove-file.ts'
import type { FilePlace } from './send-file.ts'
import { takeFiles } from './take-files.ts'
import { useTryingAgain } from './use-trying-again.ts'
import { useSaid } from './use-said.ts'
import { useWaiting, type Standing } from './use-waiting.ts'

/** A file of the tray, and how it stands with it. */
export interface FileAtHand extends DraftFile {
  state: FileState
}

/** The files that go with what one writes: in the draft, on their way, there. `said` is for a polite region. */
export function useTray({
  place,
  files,
  inPost,
  onChange,
}: {
  place: FilePlace
  files: DraftFile[]
  inPost: string[]
  onChange: (files: DraftFile[]) => void
}) {
  const states = useSyncExternalStore(filesOnTheWay.listen, () => filesOnTheWay.states)
  const latest = useRef(files)
  const [refusals, setRefusals] = useState<string[]>([])
  const { lines, say } = useSaid()
  const waiting = useWaiting(() => standingOf(latest.current))
  const unreached = useRef(new Set<string>())
  useTryingAgain(files.some(file => stateOf(file, states).step === 'unreached'))

  function put(changed: DraftFile[]) {
    latest.current = changed
    onChange(changed)
  }

  /** What arrived is kept as such in the draft; how it went is read out. */
  const hear = useEffectEvent((before: ReadonlyMap<string, FileState>) => {
    for (const file of latest.current) {
      const state = filesOnTheWay.states.get(file.id)
      const words = state && state.step !== before.get(file.id)?.step && wordsOf(file.name, state)
      if (words && !(state.step === 'unreached' && unreached.current.has(file.id))) say(words)
      // Tried again by itself, it is said once.
      if (state?.step === 'unreached') unreached.current.add(file.id)
      else if (state?.step === 'there') unreached.current.delete(file.id)
    }
    if (latest.current.some(isNotNoted)) put(latest.current.map(noted))
    waiting.look()
  })

  const lookFor = useEffectEvent((known: DraftFile[]) => {
    latest.current = known
    for (const { id, kind } of known) if (kind === null) void filesOnTheWay.lookFor(place, id)
    if (known.some(isNotNoted)) put(known.map(noted))
    waiting.look()
  })
  useEffect(() => lookFor(files), [files])

  useEffect(() => {
    let before = filesOnTheWay.states
    return filesOnTheWay.listen(() => {
      const known = before
      before = filesOnTheWay.states
      hear(known)
    })
  }, [])

  function add(chosen: File[]) {
    const { taken, refusals: refused } = takeFiles(chosen, latest.current.length)
    setRefusals(refused)
    const added = taken.map(file => ({ file, id: v7() }))
    for (const { file, id } of added) {
      filesOnTheWay.add(place, id, file)
      say(copy.isOnItsWay(file.name))
    }
    if (added.length > 0)
      put([...latest.current, ...added.map(({ file, id }) => ({ id, kind: null, name: file.name, alt: '' }))])
  }

  /** Its words stay. */
  function chooseAgain(id: string, file: File) {
    const { taken, refusals: refused } = takeFiles([file], 0)
    setRefusals(refused)
    if (taken.length === 0) return
    put(latest.current.map(known => (known.id === id ? { ...known, name: file.name } : known)))
    filesOnTheWay.add(place, id, file)
    say(copy.isOnItsWay(file.name))
  }

  function remove(id: string) {
    const file = latest.current.find(known => known.id === id)
    filesOnTheWay.forget(id)
    put(latest.current.filter(known => known.id !== id))
    setRefusals([])
    if (file) say(copy.isRemoved(file.name))
    if (!inPost.includes(id)) void removeFile(place, id)
    waiting.look()
  }

  function describe(id: string, alt: string) {
    put(latest.current.map(file => (file.id === id ? { ...file, alt } : file)))
  }

  function moveUp(id: string) {
    const at = latest.current.findIndex(file => file.id === id)
    const [file, before] = [latest.current[at], latest.current[at - 1]]
    if (!file || !before) return
    put(latest.current.with(at - 1, file).with(at, before))
    say(copy.isMovedUp(file.name))
  }

  return {
    atHand: files.map(file => ({ ...file, state: stateOf(file, states) })),
    refusals,
    lines,
    waiting,
    add,
    chooseAgain,
    retry: (id: string) => filesOnTheWay.retry(id),
    remove,
    describe,
    moveUp,
  }
}

function stateOf({ id, kind }: DraftFile, states: ReadonlyMap<string, FileState>): FileState {
  return kind ? { step: 'there', kind } : (states.get(id) ?? { step: 'looking' })
}

function isNotNoted({ id, kind }: DraftFile): boolean {
  return kind === null && filesOnTheWay.states.get(id)?.step === 'there'
}

function noted(file: DraftFile): DraftFile {
  const state = filesOnTheWay.states.get(file.id)
  return file.kind === null && state?.step === 'there' ? { ...file, kind: state.kind } : file
}

function standingOf(files: DraftFile[]): Standing {
  const steps = files.map(file => stateOf(file, filesOnTheWay.states).step)
  if (steps.some(step => step === 'refused' || step === 'gone')) return 'missing'
  return steps.every(step => step === 'there') ? 'there' : 'on their way'
}

function wordsOf(name: string, state: FileState): string | undefined {
  if (state.step === 'there') return state.kind === 'PICTURE' ? copy.isPictureThere(name) : copy.isThere(name)
  if (state.step === 'unreached') return copy.isNotSent(name, copy.notSentYet)
  if (state.step === 'refused') return copy.isNotSent(name, state.words)
  if (state.step === 'gone') return copy.isNotSent(name, copy.gone)
  return undefined
}
