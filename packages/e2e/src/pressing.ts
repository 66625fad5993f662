import type { Page } from 'playwright-core'

/** Presses a button that asks something, or refuses what is missing. */
export function pressing(button: string) {
  return async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.locator('[aria-invalid=true], dialog:modal').first().waitFor()
  }
}
