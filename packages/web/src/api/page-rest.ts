/** A page out of sight for longer rests: nobody looks, and a phone saves its battery. In milliseconds. */
const restsAfter = 5 * 60_000

/**
 * Tells when the page comes to rest, because it is offline or was long out of sight, and when it wakes: whenever it is
 * seen again, or online.
 */
export function watchRest({ rests, wakes }: { rests: () => void; wakes: () => void }) {
  let isLongHidden = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const isResting = () => isLongHidden || navigator.onLine === false

  function look() {
    clearTimeout(timer)
    if (document.hidden) {
      timer = setTimeout(() => {
        isLongHidden = true
        rests()
      }, restsAfter)
    } else {
      isLongHidden = false
      if (!isResting()) wakes()
    }
  }
  const online = () => {
    if (!isResting()) wakes()
  }

  document.addEventListener('visibilitychange', look)
  window.addEventListener('online', online)
  window.addEventListener('offline', rests)
  return {
    isResting,
    stop() {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', online)
      window.removeEventListener('offline', rests)
    },
  }
}
