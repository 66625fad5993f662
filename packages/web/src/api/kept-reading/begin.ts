import { keptUnder } from './kept-under.ts'
import { traces } from './names.ts'

/** So long nothing is needed from the network: then nobody knows any more whether one is still signed in. In seconds. */
const month = 30 * 24 * 60 * 60

/** Whether this browser can keep what is read: not so on addresses without https, nor in some private windows. */
export const canKeep = () => 'serviceWorker' in navigator && 'indexedDB' in window && 'caches' in window

/** From now on what is read here is kept. Done when the pages' files are there, too. */
export async function beginKeeping(): Promise<void> {
  const registration = await registerWorker()
  const worker = registration.installing
  if (worker && !registration.active) await installed(worker)
  localStorage.setItem(traces, 'here')
  keepOn(crypto.randomUUID())
}

/** Says so for another month. Each answer of the API does: whoever gets one is signed in. */
export function keepOn(name = keptUnder()): void {
  if (!name) return
  const secure = window.location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `kept-reading=${name}; path=/; max-age=${month}; samesite=lax${secure}`
}

/** Sees that the worker is there: browsers may have taken it away alone. */
export function registerWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' })
}

function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve()
      if (worker.state === 'redundant') reject(new Error('The pages could not be kept.'))
    }
    worker.addEventListener('statechange', look)
    look()
  })
}
