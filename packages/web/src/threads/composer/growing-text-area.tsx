import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ComponentProps,
  type CSSProperties,
  type RefObject,
} from 'react'

/** A text field as high as its words, also in browsers that cannot do that by themselves; `rows` is the least. */
export function GrowingTextArea({
  field,
  ...textarea
}: ComponentProps<'textarea'> & { field: RefObject<HTMLElement | null> }) {
  const own = useRef<HTMLTextAreaElement>(null)

  useImperativeHandle<HTMLElement | null, HTMLElement | null>(field, () => own.current, [])

  useLayoutEffect(() => {
    const area = own.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.setProperty('height', 'auto')
    area.style.setProperty('height', `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`)
  })

  return <textarea {...textarea} ref={own} style={leastLines(textarea.rows ?? 2)} />
}

function leastLines(rows: number): CSSProperties & Record<'--least-lines', number> {
  return { '--least-lines': rows }
}
