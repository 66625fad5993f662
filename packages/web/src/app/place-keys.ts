import { useEffect, useRef, type ComponentType } from 'react'
import { useNavigate } from 'react-router'
import { keysAreOn } from '../auth/keys-preference.ts'
import { paths } from '../paths.ts'

/** What lies over the page once its key was pressed, until it is closed. */
export type Overlay = ComponentType<{ onClose: () => void }>

const places: Record<string, (slug: string) => string> = {
  t: paths.table,
  h: paths.threads,
  m: paths.meetings,
  p: paths.people,
  i: paths.inbox,
}

/** Apart from what follows it, so that whatever cannot be brought is caught there. */
const bringKeyList = async () => (await import('./key-list.tsx')).KeyList
const bringGoTo = async () => (await import('./going/go-to.tsx')).GoTo

/**
 * `g` and then a letter goes to a place, Ctrl or Cmd and `k` to whatever one types then, `/` to the search; `?` lists the
 * keys. All of it while nothing is being typed.
 */
export function usePlaceKeys(slug: string, show: (overlay: () => Overlay) => void) {
  const navigate = useNavigate()
  const began = useRef(0)

  useEffect(() => {
    function lay(bring: () => Promise<Overlay>) {
      void bring().then(
        overlay => show(() => overlay),
        () => undefined,
      )
    }

    function onKeyDown(event: KeyboardEvent) {
      if (event.altKey || isTyping(event.target) || !keysAreOn()) return
      if (event.ctrlKey || event.metaKey) {
        if (event.key !== 'k') return
        event.preventDefault()
        return lay(bringGoTo)
      }
      if (event.key === '?') lay(bringKeyList)
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
