import { plainList, tableOf, type Item, type Program } from './program.ts'

const msoHead =
  '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=ProgId content=Word.Document>\r\n<meta name=Generator content="Microsoft Word 15">\r\n<link rel=File-List href="file:///C:/Users/dana/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">\r\n<!--[if gte mso 9]><xml>\r\n <w:WordDocument>\r\n  <w:View>Normal</w:View>\r\n </w:WordDocument>\r\n</xml><![endif]-->\r\n<style>\r\n<!--\r\n /* Font Definitions */\r\n @font-face\r\n\t{font-family:Calibri;}\r\n p.MsoNormal, li.MsoNormal, div.MsoNormal\r\n\t{margin:0cm;\r\n\tfont-size:11.0pt;}\r\n@list l0\r\n\t{mso-list-id:1;}\r\n-->\r\n</style>\r\n<!--[if gte mso 10]>\r\n<style>\r\n table.MsoNormalTable {mso-style-name:"Table Normal";}\r\n</style>\r\n<![endif]-->\r\n</head>\r\n\r\n'

/** Word has no lists in HTML: paragraphs that say how deep they are, with their mark before them. */
function msoList(
  items: Item[],
  marker: (at: number, level: number) => string,
  conditional: [string, string],
  level = 1,
): string {
  return items
    .map((item, at) => {
      const [words, below] = typeof item === 'string' ? [item, []] : item
      const place = at === 0 ? 'First' : at === items.length - 1 ? 'Last' : 'Middle'
      const mark = `<span\r\nstyle='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span\r\nstyle='mso-list:Ignore'>${marker(at, level)}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;\r\n</span></span></span>`
      const paragraph = `<p class=MsoListParagraphCxSp${place} style='margin-left:${36 * level}.0pt;mso-add-space:auto;\r\ntext-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${conditional[0]}${mark}${conditional[1]}<span\r\nlang=EN-IE style='mso-ansi-language:EN-IE'>${words}<o:p></o:p></span></p>\r\n\r\n`
      return paragraph + msoList(below, marker, conditional, level + 1)
    })
    .join('')
}

const msoTable = tableOf(
  "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\r\n style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>\r\n",
  [" <tr style='mso-yfti-irow:0'>\r\n", ' </tr>\r\n'],
  [
    "  <td width=301 valign=top style='width:225.4pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>\r\n  <p class=MsoNormal style='margin-bottom:0cm;line-height:normal'>",
    '<o:p></o:p></p>\r\n  </td>\r\n',
  ],
  '</table>\r\n\r\n',
)

const wordFor = (name: string, conditional: [string, string], comments: [string, string]): Program => ({
  name,
  page: body =>
    `${msoHead}<body lang=EN-IE style='tab-interval:36.0pt;word-wrap:break-word'>\r\n${comments[0]}\r\n\r\n${body}\r\n${comments[1]}\r\n</body>\r\n\r\n</html>\r\n`,
  paragraph: words =>
    `<p class=MsoNormal><span lang=EN-IE style='mso-ansi-language:EN-IE'>${words}<o:p></o:p></span></p>\r\n\r\n`,
  strong: words => `<b style='mso-bidi-font-weight:normal'>${words}</b>`,
  stressed: words => `<i style='mso-bidi-font-style:normal'>${words}</i>`,
  link: (words, href) =>
    `<a\r\nhref="${href}"><span style='color:#0563C1;text-decoration:underline'>${words}</span></a>`,
  newLine: '<br>\r\n',
  list: items => msoList(items, (_, level) => (level === 1 ? '·' : 'o'), conditional),
  numbered: (items, start) => msoList(items, at => `${start + at}.`, conditional),
  heading: words => `<h2><span lang=EN-IE>${words}<o:p></o:p></span></h2>\r\n\r\n`,
  quote: paragraphs =>
    `<p class=MsoQuote><span lang=EN-IE>${paragraphs.join('<o:p></o:p></span></p>\r\n\r\n<p class=MsoQuote><span lang=EN-IE>')}<o:p></o:p></span></p>`,
  table: msoTable,
  unread:
    '<!--[if gte vml 1]><v:shape id="_x0000_i1025"><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=10 height=10 src="file:///C:/clip_image002.png"><![endif]><span style=\'display:none;mso-hide:all\'>not for reading</span><del cite="mailto:x"></del>',
  empty: '<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r\n\r\n',
})

export const wordForWindows = wordFor(
  'Word for Windows',
  ['<![if !supportLists]>', '<![endif]>'],
  ['<!--StartFragment-->', '<!--EndFragment-->'],
)

export const wordForMac: Program = {
  ...wordFor(
    'Word for Mac',
    ['<!--[if !supportLists]-->', '<!--[endif]-->'],
    ['<!--StartFragment-->', '<!--EndFragment-->'],
  ),
  strong: words => `<b><span lang=EN-US>${words}</span></b>`,
  stressed: words => `<i><span lang=EN-US>${words}</span></i>`,
}

const onlineSpan = (words: string, style = '') =>
  `<span data-contrast="auto" xml:lang="EN-IE" lang="EN-IE" class="TextRun SCXW123 BCX8" style="-webkit-user-drag: none; margin: 0px; padding: 0px; font-size: 11pt; ${style}"><span class="NormalTextRun SCXW123 BCX8" style="margin: 0px; padding: 0px;">${words}</span></span>`

/** Each item stands in a list of its own that says how deep it is. */
function onlineList(items: Item[], tag: 'ul' | 'ol', start: number, level = 1): string {
  return items
    .map((item, at) => {
      const [words, below] = typeof item === 'string' ? [item, []] : item
      const from = tag === 'ol' ? ` start="${start + at}"` : ''
      return `<div class="ListContainerWrapper SCXW123 BCX8" style="margin: 0px; padding: 0px; position: relative;"><${tag} class="${tag === 'ul' ? 'Bullet' : 'Number'}ListStyle1 SCXW123 BCX8" role="list"${from} style="margin: 0px; padding: 0px; cursor: text; list-style-type: disc; overflow: visible;"><li data-leveltext="•" data-font="Symbol" data-listid="3" aria-setsize="-1" data-aria-posinset="${at + 1}" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr SCXW123 BCX8" style="margin: 0px 0px 0px ${24 * level}px; padding: 0px; display: block;"><p class="Paragraph SCXW123 BCX8" style="margin: 0px; padding: 0px;">${onlineSpan(words)}<span class="EOP SCXW123 BCX8" data-ccp-props="{&quot;134233279&quot;:true}" style="margin: 0px;">&nbsp;</span></p></li></${tag}></div>${onlineList(below, tag, 1, level + 1)}`
    })
    .join('')
}

export const wordOnline: Program = {
  name: 'Word on the web',
  page: body => `<html><body>\r\n<!--StartFragment-->${body}<!--EndFragment-->\r\n</body>\r\n</html>`,
  paragraph: words =>
    `<div class="OutlineElement Ltr SCXW123 BCX8" style="margin: 0px; padding: 0px; direction: ltr;"><p class="Paragraph SCXW123 BCX8" style="margin: 0px 0px 10.6667px; padding: 0px;">${onlineSpan(words)}<span class="EOP SCXW123 BCX8" data-ccp-props="{}" style="margin: 0px;">&nbsp;</span></p></div>`,
  strong: words => onlineSpan(words, 'font-weight: bold;'),
  stressed: words => onlineSpan(words, 'font-style: italic;'),
  link: (words, href) =>
    `<a class="Hyperlink SCXW123 BCX8" href="${href}" target="_blank" rel="noreferrer noopener" style="margin: 0px;">${onlineSpan(words, 'text-decoration: underline;')}</a>`,
  newLine:
    '<span class="LineBreakBlob BlobObject SCXW123 BCX8"><span class="SCXW123 BCX8" style="white-space: pre;"> </span><br class="SCXW123 BCX8" style="white-space: pre;"></span>',
  list: items => onlineList(items, 'ul', 1),
  numbered: (items, start) => onlineList(items, 'ol', start),
  heading: words =>
    `<div class="OutlineElement Ltr SCXW123 BCX8"><p class="Paragraph SCXW123 BCX8" role="heading" aria-level="2" style="margin: 0px;">${onlineSpan(words)}</p></div>`,
  quote: null,
  table: tableOf(
    '<div class="OutlineElement Ltr SCXW123 BCX8"><div class="TableContainer SCXW123 BCX8"><table border="1" class="Table Ltr TableGrid SCXW123 BCX8" data-tablestyle="MsoTableGrid" aria-rowcount="2"><tbody>',
    ['<tr role="row">', '</tr>'],
    [
      '<td data-celllook="0" role="rowheader" class="SCXW123 BCX8"><div class="TableCellContent SCXW123 BCX8"><div class="OutlineElement Ltr SCXW123 BCX8"><p class="Paragraph SCXW123 BCX8">',
      '<span class="EOP">&nbsp;</span></p></div></div></td>',
    ],
    '</tbody></table></div></div>',
  ),
  unread:
    '<span class="WACImageContainer NoPadding BlobObject SCXW123 BCX8" role="presentation"><img src="data:image/png;base64,iVBORw0KGgo=" alt="Picture 1"></span>',
  empty: null,
}

const docsSpan = (words: string, style = 'font-weight:400;font-style:normal') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;${style};font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;">${words}</span>`

const docsItem = (words: string, level: number) =>
  `<li dir="ltr" style="list-style-type:disc;font-size:11pt;font-family:Arial,sans-serif;white-space:pre;" aria-level="${level}"><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;" role="presentation">${docsSpan(words)}</p></li>`

/** A list below an item stands beside the item, not in it. */
function docsList(items: Item[], tag: string, start = 1, level = 1): string {
  const inner = items
    .map(item =>
      typeof item === 'string'
        ? docsItem(item, level)
        : docsItem(item[0], level) + docsList(item[1], tag, 1, level + 1),
    )
    .join('')
  const from = tag === 'ol' && start > 1 ? ` start="${start}"` : ''
  return `<${tag}${from} style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${inner}</${tag}>`
}

const docsParagraph = (words: string) =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${docsSpan(words)}</p>`

export const googleDocs: Program = {
  name: 'Google Docs',
  page: body =>
    `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0f1e2d3c-7fff-1234-abcd-0123456789ab">${body}</b><br class="Apple-interchange-newline">`,
  paragraph: docsParagraph,
  strong: words =>
    `</span>${docsSpan(words, 'font-weight:700;font-style:normal')}<span style="font-weight:400;white-space:pre-wrap;">`,
  stressed: words =>
    `</span>${docsSpan(words, 'font-weight:400;font-style:italic')}<span style="font-weight:400;white-space:pre-wrap;">`,
  link: (words, href) =>
    `</span><a href="${href}" style="text-decoration:none;"><span style="font-size:11pt;color:#1155cc;font-weight:inherit;text-decoration:underline;white-space:pre-wrap;">${words}</span></a><span style="white-space:pre-wrap;">`,
  newLine: '<br />',
  list: items => docsList(items, 'ul'),
  numbered: (items, start) => docsList(items, 'ol', start),
  heading: words =>
    `<h2 dir="ltr" style="line-height:1.38;margin-top:18pt;margin-bottom:6pt;">${docsSpan(words)}</h2>`,
  quote: null,
  table: tableOf(
    '<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="312" /><col width="312" /></colgroup><tbody>',
    ['<tr style="height:0pt">', '</tr>'],
    [
      '<td style="border-left:solid #000000 1pt;border-right:solid #000000 1pt;vertical-align:top;padding:5pt 5pt 5pt 5pt;overflow:hidden;overflow-wrap:break-word;"><p dir="ltr" style="line-height:1.2;margin-top:0pt;margin-bottom:0pt;"><span style="white-space:pre-wrap;">',
      '</span></p></td>',
    ],
    '</tbody></table></div>',
  ),
  unread:
    '<span style="border:none;display:inline-block;overflow:hidden;width:20px;height:20px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nX" width="20" height="20" style="margin-left:0px;margin-top:0px;" /></span>',
  empty: '<br />',
}

export const libreOfficeWriter: Program = {
  name: 'LibreOffice Writer',
  page: body =>
    `<!DOCTYPE html>\n\n<html>\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t<title></title>\n\t<meta name="generator" content="LibreOffice 24.8 (Linux)"/>\n\t<style type="text/css">\n\t\t@page { size: 21cm 29.7cm; margin: 2cm }\n\t\tp { line-height: 115%; margin-bottom: 0.25cm; background: transparent }\n\t\ta:link { color: #000080; text-decoration: underline }\n\t</style>\n</head>\n<body lang="en-IE" link="#000080" vlink="#800000" dir="ltr">${body}</body>\n</html>\n`,
  paragraph: words => `<p style="line-height: 115%; margin-bottom: 0.25cm">\n${words}</p>\n`,
  strong: words => `<b>${words}</b>`,
  stressed: words => `<i>${words}</i>`,
  link: (words, href) => `<font color="#000080"><u><a href="${href}">${words}</a></u></font>`,
  newLine: '<br/>\n',
  list: plainList(
    '<ul>\n',
    '</ul>\n',
    (words, below) =>
      `\t<li><p style="line-height: 115%; margin-bottom: 0.25cm">\n\t${words}</p>\n${below}</li>\n`,
  ),
  numbered: (items, start) =>
    plainList(
      `<ol start="${start}">\n`,
      '</ol>\n',
      (words, below) => `\t<li><p style="margin-bottom: 0.25cm">\n\t${words}</p>\n${below}</li>\n`,
    )(items),
  heading: words =>
    `<h2 class="western" style="page-break-after: avoid"><font face="Liberation Sans, sans-serif">${words}</font></h2>\n`,
  quote: paragraphs =>
    `<blockquote style="margin-bottom: 0.5cm">\n${paragraphs.join('</blockquote>\n<blockquote>')}</blockquote>\n`,
  table: tableOf(
    '<table width="100%" cellpadding="4" cellspacing="0">\n\t<col width="128*"/>\n\t<col width="128*"/>\n',
    ['\t<tr valign="top">\n', '\t</tr>\n'],
    [
      '\t\t<td width="50%" style="border: 1px solid #000000; padding: 0.1cm"><p>\n\t\t\t',
      '</p>\n\t\t</td>\n',
    ],
    '</table>\n',
  ),
  unread: '<img src="file:///tmp/lu1.png" name="Image1" align="bottom" width="10" height="10" border="0"/>',
  empty: '<p style="margin-bottom: 0.25cm"><br/>\n\n</p>\n',
}

export const applePages: Program = {
  name: 'Apple Pages and TextEdit',
  page: body =>
    `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n<meta http-equiv="Content-Style-Type" content="text/css">\n<title></title>\n<meta name="Generator" content="Cocoa HTML Writer">\n<meta name="CocoaVersion" content="2575.3">\n<style type="text/css">\np.p1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 12.0px Helvetica}\nspan.s1 {font: 12.0px Helvetica}\n</style>\n</head>\n<body>\n${body}</body>\n</html>\n`,
  paragraph: words =>
    `<p class="p1">${words.replaceAll('  ', '<span class="Apple-converted-space">  </span>')}</p>\n`,
  strong: words => `<b>${words}</b>`,
  stressed: words => `<i>${words}</i>`,
  link: (words, href) => `<a href="${href}"><span class="s2">${words}</span></a>`,
  newLine: '<br>\n',
  list: plainList(
    '<ul class="ul1">\n',
    '</ul>\n',
    (words, below) => `<li class="li1"><span class="s1"></span>${words}${below ? `\n${below}` : ''}</li>\n`,
  ),
  numbered: (items, start) =>
    plainList(
      `<ol class="ol1" start="${start}">\n`,
      '</ol>\n',
      (words, below) => `<li class="li1">${words}${below}</li>\n`,
    )(items),
  heading: words => `<h2 style="margin: 0.0px 0.0px 14.9px 0.0px; font: 18.0px Times">${words}</h2>\n`,
  quote: null,
  table: tableOf(
    '<table cellspacing="0" cellpadding="0" class="t1">\n<tbody>\n',
    ['<tr>\n', '</tr>\n'],
    ['<td valign="top" class="td1">\n<p class="p1">', '</p>\n</td>\n'],
    '</tbody>\n</table>\n',
  ),
  unread: '<img src="file:///Pasted%20Graphic.tiff" alt="Pasted Graphic.tiff">',
  empty: '<p class="p2"><br></p>\n',
}
