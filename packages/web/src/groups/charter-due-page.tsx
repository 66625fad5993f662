export function CharterDuePage() {
  return null
}
