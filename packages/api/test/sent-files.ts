import { randomUUID } from 'node:crypto'
import sharp from 'sharp'

/** What the door of files answered. */
export type FileAnswer = {
  status: number
  file: UploadedFile | null
  code: string | null
  message: string | null
}

export type UploadedFile = {
  id: string
  kind: 'PICTURE' | 'PAPER'
  name: string
  bytes: number
  width: number | null
  height: number | null
  path: string
  smallPath: string | null
}

type Sender = { cookie: string }

/** Sends a file as a page of ours does. */
export async function send(
  url: string,
  slug: string,
  { cookie }: Sender,
  body: Uint8Array<ArrayBuffer>,
  {
    id = randomUUID(),
    name = 'whiteboard.jpg',
    headers = {},
  }: { id?: string; name?: string; headers?: object } = {},
): Promise<FileAnswer> {
  const response = await fetch(`${url}/g/${slug}/files/${id}?name=${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'image/jpeg', ...headers },
    body,
  })
  const answer = (await response.json()) as { file?: UploadedFile; error?: { code: string; message: string } }
  const { file = null, error } = answer
  return { status: response.status, file, code: error?.code ?? null, message: error?.message ?? null }
}

/** Sends a file, which must be taken in. */
export async function sent(...given: Parameters<typeof send>): Promise<UploadedFile> {
  const answer = await send(...given)
  if (!answer.file) throw new Error(JSON.stringify(answer))
  return answer.file
}

/** Fetches what an address leads to, as this person. */
export function fetchFile(url: string, path: string, cookie: string | null, headers: object = {}) {
  return fetch(`${url}${path}`, { headers: { ...(cookie && { cookie }), ...headers } })
}

/** A picture of one colour. */
export async function aPicture(width = 640, height = 480): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#a86' } })
  return new Uint8Array(await picture.jpeg().toBuffer())
}

/** A PDF of one empty page. */
export function aPaper(more = ''): Uint8Array<ArrayBuffer> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}${more}trailer << /Root 1 0 R /Size 4 >>\n%%EOF\n`)
}
