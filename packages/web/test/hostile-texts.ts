/** What somebody types who wants it to do something: a text of its own for each seed. */
export function hostileText(seed: number): string {
  const next = numbersFrom(seed)
  const length = 1 + Math.floor(next() * 14)
  return Array.from({ length }, () => hostilePieces[Math.floor(next() * hostilePieces.length)]).join('')
}

/** The same numbers for the same seed, so that a failure can be looked at again. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const hostilePieces = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<style>@import "https://a.example"</style>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '[x](https://a.example" onmouseover="alert(1))',
  '[x](https://a.example "title\' onclick=alert(1)")',
  '[x](<https://a.example/"><script>alert(1)</script>>)',
  '![x](https://a.example/x.png)',
  '![x](javascript:alert(1))',
  '![x][y]',
  '[y]: javascript:alert(1) "t"',
  '<javascript:alert(1)>',
  '<https://a.example/"onload=">',
  'https://a.example/"onload="alert(1)',
  'https://a.example/<script>',
  'http://[::1',
  'mailto:a@b.example',
  '[m](mailto:"><script>@b.example)',
  '&lt;script&gt;',
  '&#x3C;img&#x3E;',
  '\u202E',
  '\u0000',
  '\uD800',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '```html\n<b>\n```',
  '`<b>`',
  '# ',
  '> ',
  '- ',
  '1. ',
  '999999999. ',
  '*',
  '**',
  '_',
  '[',
  ']',
  '(',
  ')',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '\\',
  '| a | b |\n|---|---|\n',
  '~~x~~',
  '[^1]',
  '__proto__',
]
