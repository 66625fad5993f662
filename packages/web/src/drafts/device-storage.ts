/** The browser's storage on this device, or null where it is closed to us. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Every key that begins so. */
export function keysUnder(storage: Storage, beginning: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return keys.filter(key => key.startsWith(beginning))
}
