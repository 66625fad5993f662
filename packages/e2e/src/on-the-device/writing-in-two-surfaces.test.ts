import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../../web/src/paths.ts'
import { askGroup } from '../ask-group.ts'
import { bringSession, desk, leaveBrowser, openBrowser, phone, type Look } from '../browser.ts'
import { harbourStreet } from '../demo-groups.ts'
import { Guest } from '../guest.ts'
import { finger, mouse, type Hand } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { memberCalled } from '../member-called.ts'
import { startThread } from '../talking.ts'

const field = 'Your reply'

let browser: Browser
let anne: string

beforeAll(async () => {
  browser = await openBrowser()
  anne = await memberCalled('Anne')
})

afterAll(async () => {
  await leaveBrowser(browser)
})

/** What all of them write, and how it is kept. */
const kept = () =>
  `I would say **no** to *them*.

- by phone
- not by mail

Ask [@Anne Brody](member:${anne}) and see [the form](https://example.org/form).`

/** Someone before a new thread, and what was posted there. */
async function sitDown(person: string, look: Look, hand: Hand) {
  const address = `${person}@harbour.example`
  const said = { title: `How ${person} says no`, body: 'There is little more to say.', kind: 'TALK' }
  const { threadId } = await startThread(address, harbourStreet, said)
  const guest = await Guest.arrive(browser, look, hand)
  await bringSession(guest, address)
  await guest.open(paths.thread(harbourStreet, threadId))
  await guest.reads('That is everything.')
  const posted = async () => {
    const { thread } = await askGroup<{ thread: { posts: { edges: { node: { body: string } }[] } } }>(
      address,
      harbourStreet,
      `query ($slug: String!) { group(slug: $slug) { thread(id: "${threadId}") { posts(first: 100) { edges { node { body } } } } } }`,
    )
    return thread.posts.edges.slice(1).map(({ node }) => node.body)
  }
  return {
    guest,
    posted,
    type: (words: string) => guest.page.keyboard.type(words),
    key: (name: string) => guest.page.keyboard.press(name),
  }
}

const readOut = ({ page }: Guest) => page.getByRole('textbox', { name: field, exact: true }).ariaSnapshot()

/** The words of the whole text as a screen reader has them on the rich surface. */
const told = `- textbox "Your reply":
  - paragraph:
    - text: I would say
    - strong: "no"
    - text: to
    - emphasis: them
    - text: .
  - list:
    - listitem:
      - paragraph: by phone
    - listitem:
      - paragraph: not by mail
  - paragraph:
    - text: Ask @Anne Brody and see
    - link "the form":
      - /url: https://example.org/form
    - text: .`

const isPressed = ({ page }: Guest, button: string) =>
  page
    .getByRole('group', { name: 'Formatting' })
    .getByRole('button', { name: button, pressed: true })
    .waitFor()

test('at a desk one writes as it will look, by mouse, goes to the asterisks and back, and the same is posted from both', async () => {
  const { guest, posted, type, key } = await sitDown('george', desk, mouse)
  await guest.write(field, '')
  await guest.writesOn('rich')
  await type('I would say ')
  await guest.pressWithin('Formatting', 'Strong')
  await isPressed(guest, 'Strong')
  await type('no')
  await guest.pressWithin('Formatting', 'Strong')
  await type(' to ')
  await guest.pressWithin('Formatting', 'Emphasis')
  await type('them')
  await guest.pressWithin('Formatting', 'Emphasis')
  await type('.')
  await key('Enter')
  await guest.pressWithin('Formatting', 'List')
  await isPressed(guest, 'List')
  await type('by phone')
  await key('Enter')
  await type('not by mail')
  await key('Enter')
  await key('Enter')
  await type('Ask ')
  await guest.pressWithin('Formatting', 'Name somebody')
  await type('anne')
  await guest.page.getByRole('option', { name: /^Anne Brody/ }).click()
  await type('and see the form.')
  await key('ArrowLeft')
  for (let letters = 'the form'.length; letters > 0; letters--) await key('Shift+ArrowLeft')
  await guest.pressWithin('Formatting', 'Link')
  await guest.write('Where does it lead?', 'example.org/form')
  await guest.press('Make it a link')
  expect(await readOut(guest)).toBe(told)

  await guest.writesOn('plain')
  const shown = kept().replace(/\[@Anne Brody\]\([^)]*\)/, '@Anne Brody')
  await guest.hasWritten(field, shown)
  await guest.writesOn('rich')
  expect(await readOut(guest)).toBe(told)
  await guest.press('Send')
  await guest.reads('not by mail')
  await expect.poll(posted).toEqual([kept()])

  await guest.writesOn('plain')
  await guest.write(field, shown.replace('@Anne Brody', '@Anne'))
  await expect.poll(() => guest.page.getByRole('option').count()).toBe(0)
  await guest.page.getByRole('textbox', { name: field, exact: true }).evaluate(element => {
    if (!(element instanceof HTMLTextAreaElement)) throw new Error('This is not the plain surface.')
    const at = element.value.indexOf('@Anne') + '@Anne'.length
    element.setSelectionRange(at, at)
  })
  await guest.page.getByRole('option', { name: /^Anne Brody/ }).click()
  await key('Backspace')
  await guest.hasWritten(field, shown)
  await guest.press('Send')
  await expect.poll(posted).toEqual([kept(), kept()])
  await guest.leave()
})

test('by keyboard alone one writes as it will look, with signs or with keys, and every key has its place', async () => {
  const { guest, posted, type, key } = await sitDown('rob', desk, keyboard)
  await guest.write(field, '')
  await guest.writesOn('rich')
  await guest.write(field, '')
  await type('I would say **no** to ')
  await key('ControlOrMeta+i')
  await isPressed(guest, 'Emphasis')
  await type('them')
  await key('ControlOrMeta+i')
  await type('.')
  await key('Enter')
  await type('- by phone')
  await key('Enter')
  await type('not by mail')
  await key('Enter')
  await key('Enter')
  await type('Ask @anne')
  await guest.page.getByRole('option', { name: /^Anne Brody/, selected: true }).waitFor()
  await key('Enter')
  await type('and see ')
  await key('ControlOrMeta+k')
  await guest.write('Words', 'the form')
  await guest.write('Where does it lead?', 'no where')
  await key('Enter')
  await guest.reads('Write a web address, like example.org')
  await guest.write('Where does it lead?', 'https://example.org/form')
  await key('Enter')
  await type('.')
  expect(await readOut(guest)).toBe(told)

  await key('ControlOrMeta+z')
  await key('ControlOrMeta+Shift+z')
  await guest.writesOn('plain')
  await guest.hasWritten(field, kept().replace(/\[@Anne Brody\]\([^)]*\)/, '@Anne Brody'))
  await guest.writesOn('rich')
  expect(await readOut(guest)).toBe(told)
  await key('Shift+Tab')
  await guest.page.getByRole('textbox', { name: field }).focus()
  await key('ControlOrMeta+Enter')
  await expect.poll(posted).toEqual([kept()])
  await guest.leave()
})

test('on a phone one writes with asterisks until one chooses otherwise, and that is remembered', async () => {
  const { guest, posted, type, key } = await sitDown('lucas', phone, finger)
  await guest.write(field, 'I would say ')
  await guest.seesButton('Write as it will look')
  await guest.pressWithin('Formatting', 'Strong')
  await type('no')
  for (let signs = 2; signs > 0; signs--) await key('ArrowRight')
  await type(' to *them*.')
  await guest.writesOn('rich')
  await key('Enter')
  await guest.pressWithin('Formatting', 'List')
  await type('by phone')
  await key('Enter')
  await type('not by mail')
  await key('Enter')
  await key('Enter')
  await type('Ask ')
  await guest.pressWithin('Formatting', 'Name somebody')
  await type('anne')
  await guest.page.getByRole('option', { name: /^Anne Brody/ }).tap()
  await type('and see ')
  await guest.pressWithin('Formatting', 'Link')
  await guest.write('Words', 'the form')
  await guest.write('Where does it lead?', 'example.org/form')
  await guest.press('Make it a link')
  await type('.')
  expect(await readOut(guest)).toBe(told)
  await guest.press('Send')
  await expect.poll(posted).toEqual([kept()])

  const again = await guest.inANewTab()
  await again.open(paths.startThread(harbourStreet))
  await again.write('What the others should know', 'Nothing yet')
  await again.seesButton('Write with asterisks')
  await again.writesOn('plain')
  await again.write('What the others should know', '')
  await again.leave()
})

test('a key that comes before the surface has heard where the caret went does its work where the caret is', async () => {
  const { guest, type, key } = await sitDown('george', desk, mouse)
  await guest.write(field, '')
  await guest.writesOn('rich')
  await type('- by phone')
  await key('Enter')
  await type('not by mail')
  const writing = guest.page.getByRole('textbox', { name: field, exact: true })
  for (const chooseAll of [['ControlOrMeta+a'], ['ControlOrMeta+Home', 'ControlOrMeta+Shift+End']]) {
    for (const keys of chooseAll) await key(keys)
    await expect.poll(() => guest.page.evaluate(() => getSelection()?.isCollapsed)).toBe(false)
    // What browsers do within one turn on a busy page: they tell of the caret only after it.
    await writing.evaluate(async element => {
      for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame)
      getSelection()?.selectAllChildren(element.querySelector('li:last-child p') ?? element)
      getSelection()?.collapseToEnd()
      const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true }
      element.dispatchEvent(new KeyboardEvent('keydown', enter))
    })
    await type('twice')
  }
  await guest.writesOn('plain')
  await guest.hasWritten(field, '- by phone\n- not by mail\n- twice\n- twice')
  await guest.write(field, '')
  await guest.leave()
})
