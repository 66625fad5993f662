import { describe, expect, test } from 'vitest'
import { parsePasted } from '../../../../test/parse-pasted.ts'
import { cleanHtml } from './clean-paste.ts'

const clean = (html: string) => cleanHtml(html, parsePasted, 'https://sixthirty.example')

test.each([
  ['<p>One <b>two</b></p><p>Three</p>', 'One **two**\n\nThree'],
  ['<div>a</div><div>b</div><div><br></div><div>c</div>', 'a\nb\n\nc'],
  ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
  ['<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>', '3. a\n4. b'],
  [
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">a</span> b</p><p>c</p></b>',
    '**a** b\n\nc',
  ],
  [
    '<a href="https://www.google.com/url?q=https://a.example/x?utm_source%3Dy&amp;sa=D">the form</a>',
    '[the form](https://a.example/x)',
  ],
  ['<a href="javascript:alert(1)"><b>x</b></a>', '**x**'],
  [
    '<table><tr><td>Name</td><td>Cups</td></tr><tr><td>Dana</td><td>2</td></tr></table>',
    'Name | Cups\nDana | 2',
  ],
  [
    '<blockquote style="margin:0px 0px 0px 40px;border:none;padding:0px"><div>only <b>indented</b></div></blockquote>',
    'only **indented**',
  ],
  ['<h2>Head</h2><p>words</p>', '**Head**\n\nwords'],
  ['<blockquote><p>a</p><p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
  [
    '<p>a<script>alert("</p>")</script><style>p{}</style><!-- x > y --><span style="display:none">z</span> <i>b</i></p>',
    'a *b*',
  ],
])('%s', (html, markdown) => {
  expect(clean(html)).toBe(markdown)
})

describe('from our own pages', () => {
  const anne = '0199aaaa-0000-7000-8000-000000000001'
  const link = `<a href="https://sixthirty.example/g/maple/people/${anne}">@Anne Brody</a>`

  test('whoever is named stays named', () => {
    const named = `Ask [@Anne Brody](member:${anne}).`
    expect(clean(`<div class="words"><p>Ask ${link}.</p></div>`)).toBe(named)
    expect(clean(`<p data-pm-slice="1 1 []">Ask <span data-member="${anne}">@Anne Brody</span>.</p>`)).toBe(
      named,
    )
    expect(clean(`<p>Ask ${link.replace('sixthirty', 'other')}.</p>`)).not.toContain('member:')
  })

  test('a quote stays one, slanted as it is, and what is stressed in it', () => {
    const border = 'border: 0px; border-inline-start: 3px solid oklch(0.4 0.055 52 / 0.5)'
    const quote = `<blockquote style="margin: 0.75em 0px 0px; ${border}; font-style: italic;">`
    const words =
      '<p style="margin: 0px; border: 0px;">I have <em style="font-style: normal;">waited</em>.</p>'
    expect(clean(`${quote}${words}</blockquote>`)).toBe('> I have *waited*.')
  })

  test('a link says once where it leads', () => {
    const form = '<a href="https://example.org/form">the form</a><span class="place"> (example.org)</span>'
    expect(clean(`<p>Ask ${form} first.</p>`)).toBe('Ask [the form](https://example.org/form) first.')
  })
})

test.each([
  '',
  '<p>Only words</p>',
  '<meta charset="utf-8"><span>Only words</span>',
  '<pre>a\n  b</pre>',
  '<script>x</script>',
])('plain pasting is right for %j', html => {
  expect(clean(html)).toBeNull()
})
