import { tableOf } from './program.ts'

/** What spreadsheets put on a clipboard: rows and nothing else. */
export interface Spreadsheet {
  name: string
  page: (rows: string) => string
  table: (rows: string[][]) => string
  strong: (words: string) => string
  link: (words: string, href: string) => string
}

export const excel: Spreadsheet = {
  name: 'Excel',
  page: rows =>
    `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=ProgId content=Excel.Sheet>\r\n<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:"\\.";}\r\n.xl65\r\n\t{font-weight:700;}\r\n-->\r\n</style>\r\n</head>\r\n<body link="#0563C1" vlink="#954F72">\r\n<table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:\r\n collapse;width:96pt'>\r\n<!--StartFragment-->\r\n <col width=64 span=2 style='width:48pt'>\r\n${rows}\r\n<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>\r\n`,
  table: tableOf(
    '',
    [" <tr height=20 style='height:15.0pt'>\r\n", ' </tr>\r\n'],
    ["  <td height=20 class=xl65 width=64 style='height:15.0pt;width:48pt'>", '</td>\r\n'],
    '',
  ),
  strong: words => `<b>${words}</b>`,
  link: (words, href) => `<a href="${href}"><span style='font-size:11.0pt'>${words}</span></a>`,
}

export const googleSheets: Spreadsheet = {
  name: 'Google Sheets',
  page: rows =>
    `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>${rows}</google-sheets-html-origin>`,
  table: tableOf(
    '<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>',
    ['<tr style="height:21px;">', '</tr>'],
    [
      '<td style="overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:2}">',
      '</td>',
    ],
    '</tbody></table>',
  ),
  strong: words => `<span style="font-size:10pt;font-family:Arial;font-weight:bold;">${words}</span>`,
  link: (words, href) => `<a class="in-cell-link" target="_blank" href="${href}">${words}</a>`,
}

export const libreOfficeCalc: Spreadsheet = {
  name: 'LibreOffice Calc',
  page: rows =>
    `<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n<title></title>\n<meta name="generator" content="LibreOffice 24.8 (Linux)"/>\n<style type="text/css">\nbody,div,table { font-family:"Liberation Sans"; font-size:x-small }\na.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; }\n</style>\n</head>\n<body>\n${rows}\n<!-- ************************************************************************** -->\n</body>\n</html>\n`,
  table: tableOf(
    '<table cellspacing="0" border="0">\n\t<colgroup span="2" width="85"></colgroup>\n',
    ['\t<tr>\n', '\t</tr>\n'],
    ['\t\t<td height="17" align="left" valign=bottom>', '</td>\n'],
    '</table>\n',
  ),
  strong: words => `<b>${words}</b>`,
  link: (words, href) => `<u><font color="#0000EE"><a href="${href}">${words}</a></font></u>`,
}

export const numbers: Spreadsheet = {
  name: 'Apple Numbers',
  page: rows =>
    `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<html>\n<head>\n<meta name="Generator" content="Cocoa HTML Writer">\n<style type="text/css">\np.p1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 10.0px Helvetica}\n</style>\n</head>\n<body>\n${rows}</body>\n</html>\n`,
  table: tableOf(
    '<table cellspacing="0" cellpadding="0" class="t1">\n<tbody>\n',
    ['<tr>\n', '</tr>\n'],
    ['<td valign="top" class="td1">\n<p class="p1">', '</p>\n</td>\n'],
    '</tbody>\n</table>\n',
  ),
  strong: words => `<b>${words}</b>`,
  link: (words, href) => `<a href="${href}">${words}</a>`,
}
