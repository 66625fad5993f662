import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { keysAreOn } from '../auth/keys-preference.ts'
import { paths } from '../paths.ts'
import type { KeyList } from './key-list.tsx'

const places: Record<string, (slug: string) => string> = {
  t: paths.table,
  h: paths.threads,
  m: paths.meetings,
  p: paths.people,
  i: paths.inbox,
}

/** Apart from what follows it, so that whatever cannot be brought is caught there. */
const bringKeyList = () => import('./key-list.tsx')

/** `g` and then a letter goes to a place, `/` to the search, `?` lists the keys, while nothing is being typed. */
export function usePlaceKeys(slug: string, show: (list: () => typeof KeyList) => void) {
  const navigate = useNavigate()
  const began = useRef(0)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !keysAreOn()) return
      if (event.key === '?')
        void bringKeyList().then(
          part => show(() => part.KeyList),
          () => undefined,
        )
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
  }, [navigate, slug, show])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, dialog') !== null
}
