const key = 'sixthirty.keys'

/** Whether single keys act on this device. They do unless switched off in the settings. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/** Switches single keys on or off on this device. */
export function switchKeys(on: boolean) {
  try {
    if (on) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
}
