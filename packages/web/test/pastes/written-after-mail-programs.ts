import { plainList, tableOf, type Program } from './program.ts'
import { wordForWindows } from './written-after-word-processors.ts'

/** Outlook writes with Word. */
export const outlook: Program = {
  ...wordForWindows,
  name: 'Outlook',
  paragraph: words =>
    `<p class=MsoNormal style='margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif'><span style='mso-fareast-language:EN-US'>${words}<o:p></o:p></span></p>\r\n\r\n`,
  quote: paragraphs =>
    `<div style='border:none;border-left:solid blue 1.5pt;padding:0cm 0cm 0cm 4.0pt'>\r\n\r\n${paragraphs.map(words => `<p class=MsoNormal>${words}<o:p></o:p></p>`).join('\r\n\r\n')}\r\n\r\n</div>\r\n\r\n`,
  unread:
    '<img border=0 width=1 height=1 style=\'width:.0104in;height:.0104in\' id="_x0000_i1026" src="https://t.example/open.gif?u=1"><span style=\'color:white;display:none;visibility:hidden;mso-hide:all\'>preview text</span>',
}

const elementToProof = (words: string) =>
  `<div class="elementToProof" style="font-family: Aptos, Aptos_EmbeddedFont, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">${words}</div>`

export const outlookOnTheWeb: Program = {
  name: 'Outlook on the web',
  page: body => `<html><body>\r\n<!--StartFragment-->${body}<!--EndFragment-->\r\n</body>\r\n</html>`,
  paragraph: words => elementToProof(words) + elementToProof('<br>'),
  strong: words => `<b>${words}</b>`,
  stressed: words => `<i>${words}</i>`,
  link: (words, href) =>
    `<a href="https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(href.replaceAll('&amp;', '&'))}&amp;data=05%7C02%7Cdana%40a.example&amp;sdata=x%3D&amp;reserved=0" target="_blank" id="OWA1" class="OWAAutoLink" data-auth="NotApplicable">${words}</a>`,
  newLine: '<br>',
  list: plainList(
    '<ul data-editing-info="{}" style="margin-top: 0px; margin-bottom: 0px;">',
    '</ul>',
    (words, below) =>
      `<li style="font-size: 12pt;"><div class="elementToProof" role="presentation">${words}</div>${below}</li>`,
  ),
  numbered: (items, start) =>
    plainList(
      `<ol start="${start}" style="margin-top: 0px;">`,
      '</ol>',
      (words, below) => `<li><div class="elementToProof" role="presentation">${words}</div>${below}</li>`,
    )(items),
  heading: words => `<h2 class="elementToProof" style="text-align: left; margin: 0cm;">${words}</h2>`,
  quote: paragraphs =>
    `<blockquote style="margin-top: 0px; margin-bottom: 0px; padding-left: 1ex; border-left: 1px solid rgb(200, 200, 200);">${paragraphs.map(words => elementToProof(words)).join(elementToProof('<br>'))}</blockquote>`,
  table: tableOf(
    '<table class="table_0" style="border-collapse: collapse; border-spacing: 0px;"><tbody>',
    ['<tr>', '</tr>'],
    [
      '<td style="border: 1px solid rgb(171, 171, 171); width: 120px; height: 22px;"><div class="elementToProof">',
      '</div></td>',
    ],
    '</tbody></table>',
  ),
  unread:
    '<img data-imagetype="External" src="https://t.example/o.gif" style="max-width: 100%; width: 1px; height: 1px;"><div id="x_preheader" style="display: none; max-height: 0px; overflow: hidden;">preview text</div>',
  empty: null,
}

export const gmail: Program = {
  name: 'Gmail',
  page: body =>
    `<meta charset='utf-8'><div dir="ltr" style="color: rgb(34, 34, 34); font-family: Arial, Helvetica, sans-serif; font-size: small; font-style: normal; font-weight: 400; white-space: normal; background-color: rgb(255, 255, 255);">${body}<div class="yj6qo"></div><div class="adL"></div></div><br class="Apple-interchange-newline">`,
  paragraph: words => `<div>${words}</div><div><br></div>`,
  strong: words => `<b>${words}</b>`,
  stressed: words => `<i>${words}</i>`,
  link: (words, href) =>
    `<a href="${href}" target="_blank" data-saferedirecturl="https://www.google.com/url?q=${encodeURIComponent(href.replaceAll('&amp;', '&'))}&amp;source=gmail&amp;ust=1&amp;usg=x" style="color: rgb(17, 85, 204);">${words}</a>`,
  newLine: '<br>',
  list: plainList('<ul>', '</ul>', (words, below) => `<li style="margin-left: 15px;">${words}${below}</li>`),
  numbered: (items, start) =>
    plainList(
      `<ol start="${start}">`,
      '</ol>',
      (words, below) => `<li style="margin-left: 15px;">${words}${below}</li>`,
    )(items),
  heading: words => `<h2 style="font-size: 18px;">${words}</h2>`,
  quote: paragraphs =>
    `<div class="gmail_quote"><blockquote class="gmail_quote" style="margin: 0px 0px 0px 0.8ex; border-left: 1px solid rgb(204, 204, 204); padding-left: 1ex;"><div dir="ltr">${paragraphs.map(words => `<div>${words}</div>`).join('<div><br></div>')}</div></blockquote></div>`,
  table: tableOf(
    '<div><table border="1" cellspacing="0"><tbody>',
    ['<tr>', '</tr>'],
    ['<td>', '</td>'],
    '</tbody></table></div>',
  ),
  unread:
    '<img width="1" height="1" src="https://ci3.googleusercontent.com/meips/x=s0-d-e1-ft#https://t.example/o.gif" class="CToWUd"><span class="gmail_preheader" style="display:none!important;font-size:0px">preview text</span>',
  empty: null,
}

export const appleMail: Program = {
  name: 'Apple Mail',
  page: body =>
    `<meta charset="UTF-8"><span style="caret-color: rgb(0, 0, 0); color: rgb(0, 0, 0); font-family: Helvetica; font-size: 12px; font-style: normal; font-weight: 400; white-space: normal; display: inline !important; float: none;"></span>${body}`,
  paragraph: words =>
    `<div style="caret-color: rgb(0, 0, 0); font-family: Helvetica;">${words}</div><div style="caret-color: rgb(0, 0, 0);"><br></div>`,
  strong: words => `<b style="font-family: Helvetica;">${words}</b>`,
  stressed: words =>
    `<i style="font-family: Helvetica;">${words}<span class="Apple-converted-space"></span></i>`,
  link: (words, href) => `<a href="${href}" style="font-family: Helvetica;">${words}</a>`,
  newLine: '<br style="caret-color: rgb(0, 0, 0);">',
  list: plainList(
    '<ul class="MailOutline" style="caret-color: rgb(0, 0, 0);">',
    '</ul>',
    (words, below) => `<li>${words}${below}</li>`,
  ),
  numbered: (items, start) =>
    plainList(
      `<ol class="MailOutline" start="${start}">`,
      '</ol>',
      (words, below) => `<li>${words}${below}</li>`,
    )(items),
  heading: words => `<h2 style="font-family: Helvetica;">${words}</h2>`,
  quote: paragraphs =>
    `<blockquote type="cite" style="font-family: Helvetica; font-size: 12px;"><div>${paragraphs.map(words => `<div>${words}</div>`).join('<div><br class="webkit-block-placeholder"></div>')}</div></blockquote>`,
  table: tableOf(
    '<table style="border-collapse: collapse;"><tbody>',
    ['<tr>', '</tr>'],
    ['<td valign="top"><div style="margin: 0px;">', '</div></td>'],
    '</tbody></table>',
  ),
  unread:
    '<img apple-inline="yes" id="1A2B" src="cid:1A2B@a.example"><span style="font-size:0px;">preview text</span>',
  empty: null,
}

export const thunderbird: Program = {
  name: 'Thunderbird',
  page: body => `<html><body>\n<!--StartFragment-->\n${body}\n<!--EndFragment-->\n</body></html>`,
  paragraph: words => `<p>${words.replaceAll(', ', ',\n    ')}</p>\n`,
  strong: words => `<b>${words}</b>`,
  stressed: words => `<i>${words}</i>`,
  link: (words, href) => `<a class="moz-txt-link-freetext" href="${href}">${words}</a>`,
  newLine: '<br>\n',
  list: plainList('<ul>\n  ', '</ul>\n', (words, below) => `<li>${words}\n${below}  </li>\n`),
  numbered: (items, start) =>
    plainList(`<ol start="${start}">\n`, '</ol>\n', (words, below) => `  <li>${words}${below}</li>\n`)(items),
  heading: words => `<h2>${words}</h2>\n`,
  quote: paragraphs =>
    `<div class="moz-cite-prefix"></div>\n<blockquote type="cite" cite="mid:1@a.example">\n${paragraphs.map(words => `<p>${words}</p>`).join('\n')}\n</blockquote>\n`,
  table: tableOf(
    '<table cellspacing="2" cellpadding="2" border="1" width="100%">\n<tbody>\n',
    ['<tr>\n', '</tr>\n'],
    ['<td valign="top">', '<br>\n</td>\n'],
    '</tbody>\n</table>\n',
  ),
  unread: '<img moz-do-not-send="true" src="https://t.example/o.gif" alt="" width="1" height="1">',
  empty: '<p><br>\n</p>\n',
}

export const yahooMail: Program = {
  name: 'Yahoo Mail',
  page: body =>
    `<html><body><!--StartFragment--><div class="yahoo-style-wrap" style="font-family: Helvetica Neue, Helvetica, Arial, sans-serif; font-size: 16px;">${body}</div><!--EndFragment--></body></html>`,
  paragraph: words =>
    `<div dir="ltr" data-setdir="false">${words}</div><div dir="ltr" data-setdir="false"><br></div>`,
  strong: words => `<strong>${words}</strong>`,
  stressed: words => `<em>${words}</em>`,
  link: (words, href) =>
    `<a href="${href}" rel="nofollow noopener noreferrer" target="_blank" class="enhancr_card_1">${words}</a>`,
  newLine: '<br>',
  list: plainList(
    '<ul style="padding-left: 40px;">',
    '</ul>',
    (words, below) => `<li><span>${words}</span>${below}</li>`,
  ),
  numbered: (items, start) =>
    plainList(
      `<ol start="${start}">`,
      '</ol>',
      (words, below) => `<li><span>${words}</span>${below}</li>`,
    )(items),
  heading: words => `<h2>${words}</h2>`,
  quote: paragraphs =>
    `<blockquote style="margin-top:0 !important;" class="yahoo_quoted">${paragraphs.map(words => `<div>${words}</div>`).join('<div><br></div>')}</blockquote>`,
  table: tableOf(
    '<table><tbody>',
    ['<tr>', '</tr>'],
    ['<td><div dir="ltr">', '</div></td>'],
    '</tbody></table>',
  ),
  unread: '<img src="https://t.example/spacer.gif" width="1" height="1"><title>Mail</title>',
  empty: null,
}

/** A mail that is one table within another, as senders of many write them. */
export const newsletter: Program = {
  ...gmail,
  name: 'A newsletter in a mail program',
  page: body =>
    `<html><body><!--StartFragment--><div style="display:none;font-size:1px;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">preview text &#847; &zwnj; &nbsp;</div><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f4f4f4"><tbody><tr><td align="center"><!--[if mso]><table width="600"><tr><td><![endif]--><table role="presentation" width="600" style="max-width:600px"><tbody><tr><td style="padding:24px">${body}</td></tr></tbody></table><!--[if mso]></td></tr></table><![endif]--></td></tr></tbody></table><!--EndFragment--></body></html>`,
  paragraph: words => `<p style="margin:0 0 16px 0;font-size:16px;line-height:24px;">${words}</p>`,
  strong: words => `<span style="font-weight:bold">${words}</span>`,
  stressed: words => `<span style="font-style:italic">${words}</span>`,
  link: (words, href) =>
    `<a href="${href}${href.includes('?') ? '&amp;' : '?'}utm_source=letter&amp;utm_medium=email&amp;mc_cid=1&amp;mc_eid=2" style="color:#0a7;text-decoration:underline;">${words}</a>`,
  quote: null,
  unread:
    '<img src="https://t.example/open?u=1" width="1" height="1" alt="" border="0"><span style="display:none !important;visibility:hidden;mso-hide:all;opacity:0">preview text</span>',
  empty: null,
}
