import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { isTangledMarkdown } from '../../../design/tangled-markdown.ts'
import { VisuallyHidden } from '../../../design/visually-hidden.tsx'
import { surfaceWords as words } from '../../copy/surface-words.ts'
import { ComposerButtons } from '../composer-buttons.tsx'
import styles from '../composer.module.css'
import { bringCleanPaste } from '../pasting/bring-clean-paste.ts'
import { bringRich, type RichSurface } from './bring-rich.ts'
import { changeSurface } from './change-surface.ts'
import { settled } from './settled.ts'
import { chooseSurface, wantedSurface } from './wanted-surface.ts'

/**
 * The row below a text: its buttons, and the switch between the two surfaces. The plain one is there first; the one that
 * is wanted takes its place with its words, its caret and its focus, as soon as it is here and nobody is in the middle
 * of something.
 */
export function ComposerTools({
  field,
  value,
  rich,
  canName,
  isComposing,
  onRich,
}: {
  field: RefObject<HTMLElement | null>
  /** The Markdown, as it is kept. */
  value: string
  /** The rich surface where one writes on it. */
  rich: RichSurface | null
  canName: boolean
  isComposing: () => boolean
  onRich: (rich: RichSurface | null) => void
}) {
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState('')
  const [isSettled, setSettled] = useState(rich !== null)
  const latest = useRef({ value, rich })

  useLayoutEffect(() => {
    latest.current = { value, rich }
  }, [rich, value])

  /** Answers whether the text is on that surface now. */
  function goTo(next: RichSurface | null): boolean {
    const now = latest.current
    if (next && isTangledMarkdown(now.value)) return false
    if (field.current && now.rich !== next) changeSurface(field, now, next, onRich)
    return true
  }

  const begin = useEffectEvent(async () => {
    if (rich || (await wantedSurface()) !== 'RICH') return
    const brought = await bringRich()
    if (field.current) await settled(field.current, isComposing)
    goTo(brought)
  })
  useEffect(() => {
    void begin()
      .catch(() => undefined)
      .finally(() => setSettled(true))
  }, [])

  useEffect(() => void bringCleanPaste().catch(() => undefined), [])

  async function press() {
    const next = rich ? null : await bringRich().catch(() => undefined)
    const isDone = next !== undefined && goTo(next)
    setTrouble(next === undefined ? words.notBrought : isDone ? '' : words.tooTangled)
    if (!isDone) return
    chooseSurface(next ? 'RICH' : 'PLAIN')
    setSaid(next ? words.isRich : words.isPlain)
  }

  const name = rich ? words.writePlain : words.writeRich
  return (
    <>
      <div className={styles.tools}>
        {rich ? (
          <rich.RichButtons field={field} canName={canName} />
        ) : (
          <ComposerButtons field={field} canName={canName} />
        )}
        {isSettled && (
          <button
            type="button"
            className={styles.switch}
            aria-label={name}
            title={name}
            onMouseDown={event => event.preventDefault()}
            onClick={() => void press()}
          >
            <span className={styles.switchWords}>{name}</span>
            <span className={styles.switchSign} aria-hidden="true">
              {rich ? '**' : 'Aa'}
            </span>
          </button>
        )}
      </div>
      <p role="status" className={styles.room} hidden={!trouble}>
        {trouble}
      </p>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  )
}
