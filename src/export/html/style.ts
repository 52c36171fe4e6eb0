/** The style of exported pages: to be read on any screen, by day and night, and on paper. */
export const STYLE = `:root { color-scheme: light dark; font: 1.1rem/1.65 Georgia, "Noto Serif", serif; }
:root:lang(zh), :root:lang(ja), :root:lang(ko) { font-family: system-ui, "Noto Sans CJK SC", sans-serif; line-height: 1.8; }
:root:lang(ar), :root:lang(fa), :root:lang(ur), :root:lang(he) { font-family: "Noto Naskh Arabic", "Segoe UI", serif; line-height: 1.9; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: light-dark(#1b1b1a, #e4e4e1); background: light-dark(#fff, #1c1c1f); overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; }
a { color: light-dark(#0b5c9e, #8fc4f5); }
img { max-width: 100%; height: auto; }
figure { margin: 0 0 1em; }
.clip-head { margin-bottom: 2em; }
.clip-head p { margin: 0.2em 0; }
.byline, .site, .times, .source, figcaption, small { color: light-dark(#5d5b57, #aeaca7); font-size: 0.85rem; }
.source { overflow-wrap: anywhere; }
.picture { display: block; padding: 1em; border: 1px dashed; border-radius: 6px; font-size: 0.85rem; text-align: center; overflow-wrap: anywhere; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid light-dark(#ddd, #444); }
pre { overflow-x: auto; padding: 0.8em; background: light-dark(#f5f5f4, #27272b); font-size: 0.85rem; }
table { display: block; overflow-x: auto; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.3em 0.6em; border: 1px solid light-dark(#ddd, #444); text-align: start; vertical-align: top; }
@media print {
  :root { color-scheme: only light; font-size: 11pt; }
  body { max-width: none; margin: 0; padding: 0; }
  figure, pre, table, blockquote { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
`;
