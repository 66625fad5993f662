/**
 * What people call each other at the table: first names, with the initial of the last where two share one, and
 * the whole name where even that is not enough.
 */
export function shortNames(names: readonly string[]): string[] {
  return names.map((name, seat) => {
    const others = names.filter((_, other) => other !== seat)
    const shortest = [firstOf(name), withInitial(name)].find(
      (short, step) => !others.some(other => (step === 0 ? firstOf(other) : withInitial(other)) === short),
    )
    return shortest ?? name
  })
}

function firstOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}

function withInitial(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? words.at(-1) : undefined
  return last ? `${firstOf(name)} ${[...last][0]}.` : name
}
