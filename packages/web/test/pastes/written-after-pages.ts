import { plainList, tableOf, type Program } from './program.ts'

const web: Program = {
  name: 'A web page in Firefox',
  page: body => body,
  paragraph: words => `<p>${words}</p>\n`,
  strong: words => `<strong>${words}</strong>`,
  stressed: words => `<em>${words}</em>`,
  link: (words, href) => `<a href="${href}">${words}</a>`,
  newLine: '<br>\n',
  list: plainList('<ul>\n', '</ul>\n', (words, below) => `<li>${words}${below}</li>\n`),
  numbered: (items, start) =>
    plainList(`<ol start="${start}">\n`, '</ol>\n', (words, below) => `<li>${words}${below}</li>\n`)(items),
  heading: words => `<h2>${words}</h2>\n`,
  quote: paragraphs =>
    `<blockquote>\n${paragraphs.map(words => `<p>${words}</p>`).join('\n')}\n</blockquote>\n`,
  table: tableOf('<table>\n<tbody>\n', ['<tr>', '</tr>\n'], ['<td>', '</td>'], '</tbody>\n</table>\n'),
  unread:
    '<script>window.x = "<p>no</p>"</script><img src="https://a.example/x.png" alt="A picture"><noscript><img src="https://t.example/o"></noscript>',
  empty: null,
}

export const firefoxPage = web

const chromeStyle =
  'color: rgb(32, 33, 34); font-family: sans-serif; font-size: 16px; font-style: normal; font-variant-ligatures: normal; font-weight: 400; letter-spacing: normal; text-align: start; white-space: normal; background-color: rgb(255, 255, 255); text-decoration-thickness: initial; display: inline !important; float: none;'

export const chromePage: Program = {
  ...web,
  name: 'A web page in Chrome',
  page: body => `<meta charset='utf-8'>${body}<br class="Apple-interchange-newline">`,
  paragraph: words =>
    `<p style="margin: 0.5em 0px 1em; ${chromeStyle.replace('display: inline !important; float: none;', '')}">${words}</p>`,
  strong: words => `<b style="font-weight: 700;">${words}</b>`,
  stressed: words => `<i style="font-style: italic;">${words}</i>`,
  list: plainList(
    '<ul style="list-style-type: disc; margin: 0.3em 0px 0px 1.6em; padding: 0px;">',
    '</ul>',
    (words, below) => `<li style="margin-bottom: 0.1em;">${words}${below}</li>`,
  ),
  unread:
    '<span class="mw-editsection" aria-hidden="true">[edit]</span><sup style="display:none">[1]</sup><style data-mw-deduplicate="TemplateStyles:r1">.mw-parser-output .x{color:red}</style>',
}

export const safariPage: Program = {
  ...web,
  name: 'A web page in Safari',
  page: body => `<meta charset="UTF-8">${body}`,
  paragraph: words =>
    `<p style="caret-color: rgb(0, 0, 0); color: rgb(0, 0, 0); font-style: normal; font-weight: 400; -webkit-text-size-adjust: auto;">${words.replaceAll(' ', ' ')}<span class="Apple-converted-space">&nbsp;</span></p>`,
  strong: words => `<strong style="caret-color: rgb(0, 0, 0);">${words}</strong>`,
  unread:
    '<button type="button">Share</button><svg viewBox="0 0 8 8"><title>Icon</title><text>no</text></svg>',
}

export const gitHub: Program = {
  ...web,
  name: 'A page of GitHub',
  page: body =>
    `<html><body>\r\n<!--StartFragment--><div class="markdown-body entry-content">${body}</div><!--EndFragment-->\r\n</body>\r\n</html>`,
  paragraph: words => `<p dir="auto">${words}</p>\n`,
  list: plainList('<ul dir="auto">\n', '</ul>\n', (words, below) => `<li>\n${words}\n${below}</li>\n`),
  heading: words =>
    `<div class="markdown-heading" dir="auto"><h2 tabindex="-1" class="heading-element" dir="auto">${words}</h2><a id="user-content-x" class="anchor" aria-label="Permalink" href="#x"><svg class="octicon octicon-link" viewBox="0 0 16 16" aria-hidden="true"><path d="m7.775 3.275"></path></svg></a></div>`,
  table: tableOf(
    '<markdown-accessiblity-table><table>\n<tbody>\n',
    ['<tr>\n', '</tr>\n'],
    ['<td>', '</td>\n'],
    '</tbody>\n</table></markdown-accessiblity-table>',
  ),
  unread:
    '<clipboard-copy aria-label="Copy" value="no" hidden><span>Copy</span></clipboard-copy><!-- a comment > with <tags> -->',
}

export const notion: Program = {
  ...web,
  name: 'Notion',
  page: body =>
    `<meta charset='utf-8'><html><body>\n<!--StartFragment-->\n<!-- notionvc: 0f1e2d3c-0000-4000-8000-000000000000 -->${body}<!--EndFragment-->\n</body>\n</html>`,
  newLine: '<br>',
  list: plainList('<ul>', '</ul>', (words, below) => `<li>${words}${below}</li>`),
  heading: words => `<h2>${words}</h2>`,
  quote: paragraphs => `<blockquote>${paragraphs.join('<br><br>')}</blockquote>`,
  unread: '<!-- notionvc: 1 --><img src="https://prod-files.example/x.png?X-Amz-Signature=1" alt="x.png">',
}

export const slack: Program = {
  ...web,
  name: 'Slack',
  page: body =>
    `<meta charset='utf-8'><div class="p-rich_text_block" style="box-sizing: inherit; color: rgb(29, 28, 29); font-family: Slack-Lato, sans-serif; font-size: 15px; font-weight: 400; white-space: normal;">${body}</div>`,
  paragraph: words =>
    `<div class="p-rich_text_section" style="box-sizing: inherit;">${words}<span aria-label="" class="c-mrkdwn__br" data-stringify-type="paragraph-break" style="box-sizing: inherit; display: block; height: 8px;"></span></div>`,
  strong: words =>
    `<b data-stringify-type="bold" style="box-sizing: inherit; font-weight: 900;">${words}</b>`,
  stressed: words =>
    `<i data-stringify-type="italic" style="box-sizing: inherit; font-style: italic;">${words}</i>`,
  link: (words, href) =>
    `<a target="_blank" class="c-link" data-stringify-link="${href}" data-sk="tooltip_parent" href="${href}" rel="noopener noreferrer">${words}</a>`,
  newLine: '<br style="box-sizing: inherit;">',
  list: plainList(
    '<ul class="p-rich_text_list p-rich_text_list__bullet" data-stringify-type="unordered-list" data-indent="0" data-border="0">',
    '</ul>',
    (words, below) => `<li data-stringify-indent="0" data-stringify-border="0">${words}${below}</li>`,
  ),
  heading: words =>
    `<div class="p-rich_text_section"><b data-stringify-type="bold">${words}</b><span class="c-mrkdwn__br" data-stringify-type="paragraph-break"></span></div>`,
  quote: paragraphs =>
    `<blockquote type="cite" class="c-mrkdwn__quote" data-stringify-type="quote">${paragraphs.join('<span class="c-mrkdwn__br" data-stringify-type="paragraph-break"></span>')}</blockquote>`,
  unread:
    '<img data-emoji="x" class="c-emoji" src="https://a.slack-edge.example/1f600.png" alt=":grinning:" data-stringify-type="emoji"><span class="offscreen sr-only">edited</span>',
}

export const teams: Program = {
  ...web,
  name: 'Teams',
  page: body => `<html><body>\r\n<!--StartFragment-->${body}<!--EndFragment-->\r\n</body></html>`,
  paragraph: words =>
    `<p style="margin-top: 0px; margin-bottom: 0px; margin-left: 0px; overflow-wrap: break-word;">${words}</p>`,
  list: plainList(
    '<ul style="margin-top: 0px;">',
    '</ul>',
    (words, below) =>
      `<li style="margin: 0px 0px 0px 10.5px;"><p style="margin: 0px;">${words}</p>${below}</li>`,
  ),
  newLine: '<br>',
  unread:
    '<span itemid="x" hidden=""><span>Reply</span></span><span itemtype="http://schema.skype.com/Emoji"><img alt="not a picture" src="https://statics.teams.example/x.png"></span>',
  empty: '<p style="margin: 0px;">&nbsp;</p>',
}

export const confluence: Program = {
  ...web,
  name: 'Confluence',
  page: body => `<meta charset='utf-8'>${body}`,
  paragraph: words =>
    `<p data-renderer-start-pos="2" style="margin: 0.75rem 0px 0px; padding: 0px; white-space: pre-wrap; font-weight: 400;">${words}</p>`,
  strong: words => `<strong data-renderer-mark="true" style="font-weight: 600;">${words}</strong>`,
  stressed: words => `<em data-renderer-mark="true">${words}</em>`,
  newLine: '<br>',
  list: plainList(
    '<ul class="ak-ul" data-indent-level="1" style="list-style: disc;">',
    '</ul>',
    (words, below) => `<li><p data-renderer-start-pos="9">${words}</p>${below}</li>`,
  ),
  heading: words =>
    `<h2 id="x" data-renderer-start-pos="1">${words}<span role="presentation" aria-hidden="true"><button aria-label="Copy link">#</button></span></h2>`,
  table: tableOf(
    '<div class="pm-table-container"><table data-number-column="false"><colgroup><col style="width: 50%;"></colgroup><tbody>',
    ['<tr>', '</tr>'],
    ['<td rowspan="1" colspan="1"><p data-renderer-start-pos="5">', '</p></td>'],
    '</tbody></table></div>',
  ),
  unread:
    '<span class="mediaSingleView-content-wrap" style="visibility: hidden;"><span>picture</span></span>',
}

export const evernote: Program = {
  ...web,
  name: 'Evernote',
  page: body => `<meta charset="UTF-8"><div class="en-clipboard">${body}</div>`,
  paragraph: words => `<div class="para">${words}</div><div class="para"><br></div>`,
  strong: words => `<span style="font-weight: bold;">${words}</span>`,
  stressed: words => `<span style="font-style: italic;">${words}</span>`,
  newLine: '</div><div class="para">',
  list: plainList(
    '<ul>',
    '</ul>',
    (words, below) => `<li><div class="list-content"><div class="para">${words}</div></div>${below}</li>`,
  ),
  quote: null,
  table: tableOf(
    '<table style="width: 100%;"><tbody>',
    ['<tr>', '</tr>'],
    ['<td style="width: 50%;"><div class="para">', '</div></td>'],
    '</tbody></table>',
  ),
  unread: '<en-media type="image/png" hash="0"></en-media><input type="checkbox">',
}

export const oneNote: Program = {
  ...web,
  name: 'OneNote',
  page: body =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">\r\n\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=ProgId content=OneNote.File>\r\n</head>\r\n\r\n<body lang=en-IE style='font-family:Calibri;font-size:11.0pt'>\r\n<!--StartFragment-->\r\n\r\n${body}\r\n\r\n<!--EndFragment-->\r\n</body>\r\n\r\n</html>\r\n`,
  paragraph: words => `<p style='margin:0in;font-family:Calibri;font-size:11.0pt'>${words}</p>\r\n\r\n`,
  strong: words => `<span style='font-weight:bold'>${words}</span>`,
  stressed: words => `<span\r\nstyle='font-style:italic'>${words}</span>`,
  list: plainList(
    "<ul style='margin-left:.375in;direction:ltr;unicode-bidi:embed; margin-top:0in;margin-bottom:0in' type=disc>\r\n",
    '</ul>\r\n',
    (words, below) =>
      ` <li style='margin-top:0;margin-bottom:0;vertical-align:middle'><span style='font-family:Calibri;font-size:11.0pt'>${words}</span></li>\r\n${below}`,
  ),
  numbered: (items, start) =>
    plainList(
      `<ol style='margin-left:.375in' type=1 start=${start}>\r\n`,
      '</ol>\r\n',
      (words, below) =>
        ` <li value=${start} style='margin-top:0'><span style='font-family:Calibri'>${words}</span></li>\r\n${below}`,
    )(items),
  quote: null,
  table: tableOf(
    '<div style=\'direction:ltr\'>\r\n\r\n<table border=1 cellpadding=0 cellspacing=0 valign=top summary="">\r\n',
    [' <tr>\r\n', ' </tr>\r\n'],
    [
      "  <td style='border-style:solid;border-width:1pt;vertical-align:top'>\r\n  <p style='margin:0in;font-family:Calibri'>",
      '</p>\r\n  </td>\r\n',
    ],
    '</table>\r\n\r\n</div>\r\n',
  ),
  unread:
    '<img src="file:///C:/msohtmlclipclip_image001.png" width=10 height=10 alt="Machine generated alternative text: no">',
  empty: "<p style='margin:0in'>&nbsp;</p>\r\n\r\n",
}

/** Quill, as in many a form on the web: lists are all of one element, each item says what it is. */
export const quill: Program = {
  ...web,
  name: 'A form with Quill',
  page: body => `<meta charset='utf-8'>${body}`,
  list: items => `<ol>${quillItems(items, 'bullet', 0)}</ol>`,
  numbered: items => `<ol>${quillItems(items, 'ordered', 0)}</ol>`,
  unread: '<span class="ql-cursor">\uFEFF</span>',
  empty: '<p><br></p>',
}

function quillItems(items: Parameters<Program['list']>[0], kind: string, indent: number): string {
  return items
    .map(item => {
      const [words, below] = typeof item === 'string' ? [item, []] : item
      const depth = indent > 0 ? ` class="ql-indent-${indent}"` : ''
      return `<li data-list="${kind}"${depth}><span class="ql-ui" contenteditable="false"></span>${words}</li>${quillItems(below, kind, indent + 1)}`
    })
    .join('')
}

export const assistant: Program = {
  ...web,
  name: 'An assistant on the web',
  page: body =>
    `<meta charset='utf-8'><div class="markdown prose dark:prose-invert w-full break-words">${body}</div>`,
  paragraph: words => `<p data-start="1" data-end="9" class="">${words}</p>\n`,
  list: plainList(
    '<ul data-start="1" data-end="9">\n',
    '</ul>\n',
    (words, below) =>
      `<li data-start="1" class="">\n<p data-start="2" class="">${words}</p>\n${below}</li>\n`,
  ),
  table: tableOf(
    '<div class="overflow-x-auto"><table data-start="1"><tbody>',
    ['<tr data-start="1">', '</tr>'],
    ['<td data-start="1" data-col-size="sm">', '</td>'],
    '</tbody></table></div>',
  ),
  unread: '<span class="" data-state="closed"><button aria-label="Copy">Copy</button></span>',
}
