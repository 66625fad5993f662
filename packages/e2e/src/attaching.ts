import type { Locator, Page } from 'playwright-core'
import type { FileToSend } from './files-to-send.ts'
import type { Guest } from './guest.ts'

/** Chooses files where the button opens what the device has for that. */
export async function addByButton(guest: Guest, ...files: FileToSend[]): Promise<void> {
  const asked = guest.page.waitForEvent('filechooser')
  await guest.press('Add a picture or paper')
  await (await asked).setFiles(files)
}

/** Puts a picture in from the clipboard, at the field one writes in. */
export async function addByPaste(
  page: Page,
  field: Locator,
  { mimeType, buffer }: FileToSend,
): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.bringToFront()
  await page.evaluate(
    async ([type, data]) => {
      const bytes = Uint8Array.from(atob(data), sign => sign.charCodeAt(0))
      await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([bytes], { type }) })])
    },
    [mimeType, buffer.toString('base64')] as const,
  )
  await field.focus()
  await page.keyboard.press('ControlOrMeta+V')
}

/** Holds a file over a place, looks, and lets it go there. */
export async function addByDrop(
  page: Page,
  place: Locator,
  { name, mimeType, buffer }: FileToSend,
  look: () => Promise<void>,
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, type, data]) => {
      const held = new DataTransfer()
      const bytes = Uint8Array.from(atob(data), sign => sign.charCodeAt(0))
      held.items.add(new File([bytes], called, { type }))
      return held
    },
    [name, mimeType, buffer.toString('base64')] as const,
  )
  await place.dispatchEvent('dragenter', { dataTransfer })
  // Told over and over, as long as it is held.
  const held = setInterval(() => void place.dispatchEvent('dragover', { dataTransfer }), 100)
  try {
    await look()
  } finally {
    clearInterval(held)
  }
  await place.dispatchEvent('drop', { dataTransfer })
}
