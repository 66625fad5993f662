import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type RefObject,
} from 'react'
import composer from '../composer.module.css'
import { MentionPicker } from '../mentions/mention-picker.tsx'
import { LinkForm } from './link-form.tsx'
import type { AskedLink } from './links.ts'
import { namingIn } from './naming-in.ts'
import styles from './rich.module.css'
import { RichWriter } from './rich-writer.ts'

/** A text that is written as it will look, with what is asked below it: whom one names, and where a link leads. */
export function RichField({
  field,
  value,
  least,
  threadId,
  placeholder = '',
  labelledBy,
  describedBy,
  isRefused,
  onChange,
  onSend,
}: {
  field: RefObject<HTMLElement | null>
  value: string
  /** How many lines are shown at least. */
  least: number
  threadId: string | undefined
  placeholder: string | undefined
  labelledBy: string
  describedBy: string
  isRefused: boolean
  onChange: (markdown: string) => void
  onSend: () => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const [writer, setWriter] = useState<RichWriter | null>(null)
  const [askedLink, setAskedLink] = useState<AskedLink | null>(null)
  const change = useEffectEvent(onChange)
  const send = useEffectEvent(onSend)
  const attributes = attributesOf({ placeholder, labelledBy, describedBy, isRefused })
  const begin = useEffectEvent(
    (element: HTMLElement) =>
      new RichWriter(element, value, attributes, {
        onChange: markdown => change(markdown),
        onSend: () => send(),
      }),
  )

  useLayoutEffect(() => {
    if (!place.current) return
    const begun = begin(place.current)
    setWriter(begun)
    const deaf = begun.hearOfLinks(() => setAskedLink(begun.askedLink()))
    return () => {
      deaf()
      begun.leave()
    }
  }, [])

  useImperativeHandle<HTMLElement | null, HTMLElement | null>(field, () => place.current, [])

  useEffect(() => writer?.take(value), [writer, value])

  // A label of its own accord leads only to what the browser takes for a field.
  useEffect(() => {
    const label = document.getElementById(labelledBy)
    const lead = () => writer?.focus()
    label?.addEventListener('click', lead)
    return () => label?.removeEventListener('click', lead)
  }, [writer, labelledBy])

  useEffect(
    () => writer?.redraw(attributesOf({ placeholder, labelledBy, describedBy, isRefused })),
    [writer, placeholder, labelledBy, describedBy, isRefused],
  )

  function putLinkAway() {
    setAskedLink(null)
    writer?.focus()
  }

  return (
    <>
      <div ref={place} className={`${composer.field} ${styles.rich}`} style={leastLines(least)} />
      {writer && threadId && <MentionPicker place={namingIn(writer)} threadId={threadId} />}
      {writer && askedLink && (
        <LinkForm
          key={`${askedLink.from} ${askedLink.to}`}
          asked={askedLink}
          onLink={(words, href) => {
            setAskedLink(null)
            writer.link(askedLink, words, href)
          }}
          onLeave={putLinkAway}
        />
      )}
    </>
  )
}

/** What a screen reader is told of the field: the same as of a plain one. */
function attributesOf({
  placeholder,
  labelledBy,
  describedBy,
  isRefused,
}: {
  placeholder: string
  labelledBy: string
  describedBy: string
  isRefused: boolean
}): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    ...(placeholder && { 'aria-placeholder': placeholder, 'data-placeholder': placeholder }),
    ...(isRefused && { 'aria-invalid': 'true' }),
    autocapitalize: 'sentences',
    spellcheck: 'true',
  }
}

function leastLines(rows: number): CSSProperties & Record<'--least-lines', number> {
  return { '--least-lines': rows }
}
