export type Visit = { status: number; location: string | null; headers: Headers; body: string }

/** A person at a browser without JavaScript: keeps cookies, posts forms from our own pages. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #origin: string
  readonly #address: string

  /** @param address where they seem to call from, so that limits per source do not mix up tests */
  constructor(origin: string, address = randomAddress()) {
    this.#origin = origin
    this.#address = address
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Visit> {
    return this.#ask(path, { headers })
  }

  post(
    path: string,
    form: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Visit> {
    return this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'Sec-Fetch-Site': 'same-origin', Origin: 'null', ...headers },
    })
  }

  /** Sends JSON, as a program does. */
  send(path: string, body: string): Promise<Visit> {
    return this.#ask(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
  }

  async #ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Visit> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(path, this.#origin), {
      ...init,
      redirect: 'manual',
      headers: {
        'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
        'X-Forwarded-For': this.#address,
        ...(cookie && { Cookie: cookie }),
        ...init.headers,
      },
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const { status, headers } = response
    return { status, headers, location: headers.get('location'), body: await response.text() }
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

const randomAddress = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`
