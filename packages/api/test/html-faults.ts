import { HtmlValidate } from 'html-validate'

/** What the standard asks, and what keeps nobody out; how React writes it is a matter of taste. */
const checker = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] })

/** What an HTML check finds in a document, each with where. */
export async function htmlFaults(document: string): Promise<string[]> {
  const { results } = await checker.validateString(document)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  )
}
