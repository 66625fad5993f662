import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import { keysAreOn } from '../auth/keys-preference.ts'
import { paths } from '../paths.ts'

const places: Record<string, (slug: string) => string> = {
  t: paths.table,
  h: paths.threads,
  m: paths.meetings,
  p: paths.people,
}

/** `g` and then a letter goes to a place, `/` to the search, `?` lists the keys, while nothing is being typed. */
export function usePlaceKeys(slug: string, listKeys: () => void) {
  const navigate = useNavigate()
  const began = useRef(0)
  const list = useEffectEvent(listKeys)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !keysAreOn()) return
      if (event.key === '?') list()
      if (event.key === '/') {
        event.preventDefault()
        navigate(paths.search(slug))
      }
      const place = places[event.key]
      if (place && event.timeStamp - began.current < 1500) navigate(place(slug))
      began.current = event.key === 'g' ? event.timeStamp : -Infinity
    }
    began.current = -Infinity
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [navigate, slug])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, dialog') !== null
}
