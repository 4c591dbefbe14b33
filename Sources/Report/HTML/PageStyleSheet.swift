internal import Charts

/// How pages look on a screen, a phone and A4 paper; colours are the palette's.
let pageStyleSheet = """
  *{box-sizing:border-box}
  body{margin:0 auto;padding:24px 16px 64px;max-width:1040px;background:var(--bg);color:var(--ink);\
  font:16px/1.5 \(Palette.fonts);overflow-wrap:anywhere}
  h1{font-size:1.9rem;line-height:1.2;margin:.1em 0 .3em}
  h2{font-size:1.4rem;line-height:1.25;margin:2.2em 0 .6em;padding-top:.5em;\
  border-top:2px solid var(--ink)}
  h3{font-size:1.1rem;line-height:1.3;margin:0 0 .15em}
  p{margin:.3em 0 .7em;max-width:46em}
  .brand{letter-spacing:.08em;text-transform:uppercase;font-size:.8rem;color:var(--quiet);margin:0}
  .quiet{color:var(--quiet);font-size:.92rem}
  .lead{font-size:1.12rem}
  .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(270px,100%),1fr));gap:12px;\
  padding:0;margin:1em 0;list-style:none}
  .tiles li{background:var(--surface);border-radius:8px;padding:12px 14px}
  .tiles h3{font-size:.95rem;font-weight:600;color:var(--quiet)}
  .tiles .of{font-size:.85rem;color:var(--quiet);margin:.5em 0 0}
  .tiles .value{font-size:1.5rem;font-weight:650;margin:0;line-height:1.2}
  .tiles p{margin:.1em 0;font-size:.92rem}
  .good{color:var(--good);font-weight:600}
  .bad{color:var(--bad);font-weight:600}
  .warning{border-left:4px solid var(--bad);padding:.2em 0 .2em 12px}
  section{margin:2.2em 0}
  .panels{display:grid;grid-template-columns:1fr;gap:18px 28px}
  @media (min-width:640px){.panels{grid-template-columns:repeat(2,minmax(0,1fr))}}
  @media (min-width:900px){.c3{grid-template-columns:repeat(3,minmax(0,1fr))}}
  figure{margin:0}
  .panels figure{max-width:480px;width:100%}
  figcaption{font-weight:600;font-size:.95rem;margin:.4em 0 .3em}
  svg{display:block;width:100%;height:auto}
  .wide{overflow-x:auto;max-width:100%}
  .stack .wide svg{min-width:640px}
  .wide:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid var(--link);\
  outline-offset:2px}
  details{margin:.6em 0}
  summary{cursor:pointer;color:var(--link);min-height:24px}
  table{border-collapse:collapse;font-size:.86rem;line-height:1.35;font-variant-numeric:tabular-nums;\
  overflow-wrap:normal}
  caption{text-align:left;font-weight:600;padding:.3em 0}
  th,td{padding:.25em .7em .25em 0;text-align:right;vertical-align:top;\
  border-bottom:1px solid var(--hair)}
  th{font-weight:600}
  tbody th,thead th:not(.n),td.w{text-align:left}
  tbody th{font-weight:400}
  td.w{min-width:12em}
  code{font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.9em}
  dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1.2em}
  dt{color:var(--quiet)}
  dd{margin:0}
  @media (max-width:560px){dl{grid-template-columns:1fr}dd{margin-bottom:.5em}}
  @page{size:A4;margin:15mm 14mm}
  @media print{body{font-size:10.5pt;padding:0;max-width:none}\
  section:not(#verdict),figure,.tiles li{break-inside:avoid}h2,h3{break-after:avoid}\
  .panels,.c3{grid-template-columns:1fr 1fr}.stack .wide svg{min-width:0}\
  section>details{display:none}.wide{overflow:visible}a{color:inherit}}

  """
