/** The style of books: little, for readers set fonts and colours themselves. Classes name what could not stand there. */
export const BOOK_STYLE = `.clip-head { margin-bottom: 2em; }
.clip-head p { margin: 0.2em 0; text-indent: 0; }
.byline, .site, .times, .source, figcaption, .figcaption, small { font-size: 0.85em; }
.source { word-wrap: break-word; }
.cover { text-align: center; }
img { max-width: 100%; height: auto; }
figure, .figure { margin: 1em 0; }
.picture { display: block; padding: 1em; border: 1px dashed; font-size: 0.85em; text-align: center; }
blockquote, .blockquote { margin: 1em 0; padding: 0 1em; border-left: 3px solid; }
pre, .pre { white-space: pre-wrap; font-family: monospace; font-size: 0.85em; }
table, .table { border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.3em 0.6em; border: 1px solid; vertical-align: top; }
span.p, span.div, span.blockquote, span.figure, span.figcaption, span.ul, span.ol, span.dl, span.dt, span.dd, span.section, span.article, span.aside, span.h1, span.h2, span.h3, span.h4, span.h5, span.h6, span.pre, span.address, span.header, span.footer, span.main, span.details, span.summary { display: block; }
span.li, div.li { display: list-item; margin-left: 1.5em; }
span.table { display: table; }
span.tr { display: table-row; }
span.td, span.th { display: table-cell; padding: 0.3em 0.6em; }
.b, .strong, .dt, .th, .h1, .h2, .h3, .h4, .h5, .h6 { font-weight: bold; }
.i, .em, .cite, .dfn { font-style: italic; }
.dd { margin-left: 2em; }
.s, .del { text-decoration: line-through; }
.u, .ins { text-decoration: underline; }
.code, .kbd, .samp { font-family: monospace; }
.rt { font-size: 0.6em; }
`;
