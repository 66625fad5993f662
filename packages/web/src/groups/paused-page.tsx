export function PausedPage() {
  return null
}
