import { Sheet } from '../design/sheet.tsx'

export function ErrorPage() {
  return <Sheet>…</Sheet>
}

export function GroupErrorPage() {
  return <Sheet>…</Sheet>
}
