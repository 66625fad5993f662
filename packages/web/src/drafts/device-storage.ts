/** The browser's storage on this device, or null where it is closed to us. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
