import { useEffect, useEffectEvent, useState, type RefObject } from 'react'

/**
 * Files that are let go over a place, or put in there from the clipboard. Answers whether some are held over the page
 * just now. Let go beside the place they would open instead of the page: they do nothing there.
 */
export function useLetGoHere(
  within: RefObject<HTMLElement | null>,
  onFiles: (files: File[]) => void,
): boolean {
  const [isHeld, setHeld] = useState(false)
  const take = useEffectEvent(onFiles)

  useEffect(() => {
    const place = within.current
    const isOver = ({ target }: Event) => target instanceof Node && place?.contains(target)
    let stillHeld: ReturnType<typeof setTimeout> | undefined

    function hold(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return
      // Two places may listen: over the one it is welcome, whatever the other says.
      if (isOver(event)) event.dataTransfer.dropEffect = 'copy'
      else if (!event.defaultPrevented) event.dataTransfer.dropEffect = 'none'
      event.preventDefault()
      setHeld(true)
      // Told over and over while they are held; nothing tells when they leave the window.
      clearTimeout(stillHeld)
      stillHeld = setTimeout(() => setHeld(false), 400)
    }
    function letGo(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setHeld(false)
      if (!isOver(event)) return
      event.stopPropagation()
      take([...event.dataTransfer.files])
    }
    function putIn(event: ClipboardEvent) {
      const files = [...(event.clipboardData?.files ?? [])]
      if (!isOver(event) || files.length === 0 || holdsWords(event.clipboardData, files)) return
      event.preventDefault()
      event.stopPropagation()
      take(files)
    }

    window.addEventListener('dragover', hold)
    window.addEventListener('drop', letGo, true)
    window.addEventListener('paste', putIn, true)
    return () => {
      clearTimeout(stillHeld)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', letGo, true)
      window.removeEventListener('paste', putIn, true)
    }
  }, [within])

  return isHeld
}

/** Text copied elsewhere often comes with a picture of itself: then the words are meant. A file's own name is none. */
function holdsWords(clipboard: DataTransfer | null, files: File[]): boolean {
  const words = clipboard?.getData('text/plain').trim() ?? ''
  return words !== '' && words.split(/\s*\n\s*/).some(line => !files.some(({ name }) => line.endsWith(name)))
}
