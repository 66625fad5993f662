import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'
import type { Places } from './places.ts'
import { pressing } from './pressing.ts'
import { toldOtherwise } from './told-otherwise.ts'

const priya = 'priya@harbour.example'
const dana = 'dana@harbour.example'
const esi = 'esi@harbour.example'
const lucas = 'lucas@harbour.example'
const mina = 'mina@harbour.example'
const anne = 'anne@harbour.example'

const start = paths.startThread(harbourStreet)
const amongAFew = ({ threadCalled }: Places) => threadCalled('The bank has called, and I have not told Pat')
const ownAsk = ({ threadCalled }: Places) => threadCalled('How would you say no to a client you like?')
const thanked = ({ threadCalled }: Places) =>
  threadCalled('Does one of you know who still repairs weighbridges?')

/** The layout is kept for a person: only what the API tells of it differs here. */
const readByReply = toldOtherwise(
  answer => answer.replaceAll('"IN_ORDER"', '"BY_REPLY"'),
  // A reply stands within what it answers.
  page => page.locator('article + div article').first().waitFor(),
)

/** What is asked, kept to a few, read and changed: each page and question, as those who meet it. */
export const pagesOfThreads: PageToSee[] = [
  { name: 'start-talk', as: priya, address: start, arrive: choosing('Something to talk about') },
  { name: 'start-share', as: priya, address: start, arrive: choosing('Something to share') },
  { name: 'start-offer', as: priya, address: start, arrive: choosing('An offer or a need') },
  { name: 'start-ask-mode', as: priya, address: start, arrive: unfolding('What would help you?') },
  { name: 'start-present', as: priya, address: start, arrive: choosingWho('Those who were there') },
  { name: 'start-named-refused', as: priya, address: start, arrive: nameNobody },

  { name: 'thread-own', as: dana, address: amongAFew },
  { name: 'thread-menu', as: priya, address: amongAFew, arrive: openMenu('This thread…') },
  {
    name: 'thread-post-menu',
    as: priya,
    address: ({ longThread }) => longThread,
    arrive: openMenu('More about what you wrote'),
  },
  { name: 'thread-by-reply', as: priya, address: ({ longThread }) => longThread, ...readByReply },
  { name: 'thread-discard', as: dana, address: amongAFew, arrive: fromMenu('Discard it') },
  { name: 'thread-confidence', as: dana, address: amongAFew, arrive: pressing('Who may know') },
  { name: 'thread-confidence-opened', as: dana, address: amongAFew, arrive: openToAll },
  { name: 'thread-mode', as: esi, address: ownAsk, arrive: pressing('What would help') },
  { name: 'thread-closing', as: dana, address: amongAFew, arrive: thankSomebody },
  { name: 'thread-unanswered', as: esi, address: ownAsk },
  { name: 'thread-thanked', as: dana, address: thanked },
  { name: 'thread-versions', as: priya, address: ({ editedThread }) => editedThread, arrive: seeVersions },
  { name: 'thread-discarded', as: priya, address: ({ discardedThread }) => discardedThread },
  { name: 'thread-naming', as: priya, address: amongAFew, arrive: nameSomebody },
  { name: 'thread-writing-rich', as: lucas, address: ownAsk, arrive: writingOn('RICH') },
  { name: 'thread-writing-plain', as: mina, address: ownAsk, arrive: writingOn('PLAIN') },
  { name: 'thread-asking-for-link', as: anne, address: ownAsk, arrive: askForLink },

  { name: 'thread-settings', as: priya, address: paths.threadSettings(harbourStreet) },
]

function choosing(kind: string) {
  return (page: Page) => page.getByRole('radio', { name: kind, exact: true }).check()
}

function unfolding(words: string) {
  return (page: Page) => page.locator('summary').filter({ hasText: words }).click()
}

function choosingWho(level: string) {
  return async (page: Page): Promise<void> => {
    await unfolding('Who may know?')(page)
    await choosing(level)(page)
  }
}

async function nameNobody(page: Page): Promise<void> {
  await choosingWho('A few of us')(page)
  await page.getByRole('button', { name: 'Ask them' }).click()
  await page.getByText('Name at least one other').waitFor()
}

function openMenu(name: string | RegExp) {
  return async (page: Page): Promise<void> => {
    await page.getByRole('button', { name }).first().click()
    await page.locator('[popover]:popover-open').waitFor()
  }
}

function fromMenu(act: string) {
  return async (page: Page): Promise<void> => {
    await openMenu('This thread…')(page)
    await page.getByRole('button', { name: act, exact: true }).click()
    await page.locator('dialog:modal').waitFor()
  }
}

async function openToAll(page: Page): Promise<void> {
  await pressing('Who may know')(page)
  await page.getByRole('radio', { name: 'This table', exact: true }).check()
  await page.getByText(/^Everyone at this table will be able to read it/).waitFor()
}

async function thankSomebody(page: Page): Promise<void> {
  await pressing('Close the ask')(page)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('textbox', { name: /^A word to/ }).waitFor()
}

async function seeVersions(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Edited/ })
    .first()
    .click()
  await page.locator('dialog:modal ins, dialog:modal del').first().waitFor()
}

async function nameSomebody(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your reply' }).fill('')
  await page.getByRole('button', { name: 'Name somebody' }).click()
  await page.getByRole('textbox', { name: 'Your reply' }).pressSequentially('es')
  await page.getByRole('option').first().waitFor()
}

/** The surface is kept for a person: only what the API tells of it differs here. */
function writingOn(surface: 'PLAIN' | 'RICH') {
  return async (page: Page): Promise<void> => {
    await page.route('**/graphql', async route => {
      const response = await route.fetch()
      const body = (await response.text()).replace(/"surface":(null|"\w+")/, `"surface":"${surface}"`)
      await route.fulfill({ response, body })
    })
    const field = page.getByRole('textbox', { name: 'Your reply' })
    await field.focus()
    const other = surface === 'RICH' ? 'Write with asterisks' : 'Write as it will look'
    await page.getByRole('button', { name: other }).waitFor()
    await field.fill('')
    await field.pressSequentially('That **works** for me:\n- by phone\nnot by mail\n\n> No.')
    await page.getByRole('button', { name: 'Strong' }).waitFor()
  }
}

async function askForLink(page: Page): Promise<void> {
  await writingOn('RICH')(page)
  await page.getByRole('button', { name: 'Link', exact: true }).click()
  await page.getByRole('textbox', { name: 'Where does it lead?' }).fill('no where')
  await page.getByRole('button', { name: 'Make it a link' }).click()
  await page.getByText('Write a web address, like example.org').waitFor()
}
