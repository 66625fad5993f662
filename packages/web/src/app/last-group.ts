const key = 'sixthirty.last-group'

/** Keeps on this device which group was open last, so that "/" leads back to it. */
export function rememberGroup(slug: string) {
  try {
    localStorage.setItem(key, slug)
  } catch {
    // A browser that keeps nothing: "/" lists the groups instead.
  }
}

/** The slug of the group that was open last on this device, if any. */
export function lastGroup(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
