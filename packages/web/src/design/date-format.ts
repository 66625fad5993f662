const made = new Map<string, Intl.DateTimeFormat>()

/** How dates are written; each way is made once, for making one takes a browser longer than writing a hundred dates. */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  timeZone?: string,
): Intl.DateTimeFormat {
  const all = timeZone ? { ...options, timeZone } : options
  const key = locale + JSON.stringify(all)
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, all)
  made.set(key, known)
  return known
}
