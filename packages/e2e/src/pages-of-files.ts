import type { Page } from 'playwright-core'
import { noPicture, paperOf, pictureOf, type FileToSend } from './files-to-send.ts'
import type { PageToSee } from './page-to-see.ts'
import type { Places } from './places.ts'

const lucas = 'lucas@harbour.example'
const esi = 'esi@harbour.example'
const rob = 'rob@harbour.example'
const george = 'george@harbour.example'

const withPicture = ({ threadCalled }: Places) =>
  threadCalled('Pricing a job when you know the client will haggle')

/** Pictures and papers: below the words of a post, at large, and where one writes, in whatever state they are. */
export const pagesOfFiles: PageToSee[] = [
  { name: 'thread-with-picture', as: esi, address: withPicture, arrive: seePicture },
  {
    name: 'thread-picture-broken',
    as: esi,
    address: withPicture,
    prepare: breakPicture,
    arrive: seeItBroken,
    fails: true,
  },
  { name: 'picture-at-large', as: esi, address: withPicture, arrive: openPicture },
  { name: 'files-in-reply', as: lucas, address: withPicture, arrive: addFiles, fails: true },
  { name: 'files-not-sent', as: rob, address: withPicture, arrive: addInVain, fails: true },
  { name: 'files-held-over', as: george, address: withPicture, arrive: holdOver },
]

const pictures = (page: Page) => page.getByRole('list', { name: 'Pictures' })

async function seePicture(page: Page): Promise<void> {
  await pictures(page).getByRole('img').scrollIntoViewIfNeeded()
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('article img')].every(
      ({ naturalWidth }) => naturalWidth > 0,
    ),
  )
}

async function openPicture(page: Page): Promise<void> {
  await pictures(page).getByRole('link').click()
  await page.locator('dialog:modal img').waitFor()
}

async function breakPicture(page: Page): Promise<void> {
  await page.route('**/files/*/small', route => route.abort())
}

async function seeItBroken(page: Page): Promise<void> {
  await pictures(page).scrollIntoViewIfNeeded()
  await page.getByText('could not be shown').waitFor()
}

async function add(page: Page, ...files: FileToSend[]): Promise<void> {
  await page.getByRole('textbox', { name: 'Your reply', exact: true }).focus()
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add a picture or paper' }).click()
  await (await asked).setFiles(files)
}

async function addFiles(page: Page): Promise<void> {
  const huge = { ...pictureOf('huge.jpg'), buffer: Buffer.alloc(10_485_761) }
  await add(page, pictureOf('board.png'), noPicture('odd.jpg'), paperOf('plan.pdf'), huge)
  await page.getByText('This is no picture and no PDF that is known here.').first().waitFor()
  await page.getByText('Paper', { exact: true }).waitFor()
}

async function addInVain(page: Page): Promise<void> {
  await page.route('**/files/*?name=*', route => route.abort())
  await add(page, pictureOf('board.png'))
  await page.getByText('Not sent yet.').first().waitFor()
}

async function holdOver(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your reply', exact: true }).focus()
  // Whoever holds something says so again and again.
  await page.getByRole('button', { name: 'Add a picture or paper' }).evaluate(place => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['held'], 'held.png', { type: 'image/png' }))
    const hold = () =>
      place.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }))
    hold()
    setInterval(hold, 100)
  })
  await page.getByText('Let go here').waitFor()
}
