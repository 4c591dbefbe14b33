extension Palette {
  /// The rules by which charts are drawn, for light surroundings, dark ones and paper.
  package static var styleSheet: String {
    """
    :root{color-scheme:light dark;\(light.variables)}
    @media screen and (prefers-color-scheme:dark){:root{\(dark.variables)}}
    svg text{fill:var(--ink);font:\(Int(Canvas.textSize))px \(fonts)}
    svg .q{fill:var(--quiet)}
    svg .b{font-weight:600}
    svg .halo{paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}
    svg .grid{stroke:var(--hair);stroke-width:1}
    svg .axis{stroke:var(--quiet);stroke-width:1}
    svg .whisker{stroke:var(--ink);stroke-width:1.5}
    svg .ref{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:5 3;fill:none}
    svg .ribbon{opacity:\(ribbonOpacity);stroke:none}
    svg .hollow{fill:var(--bg)}

    """ + series
  }

  package static let fonts = "system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

  private var variables: String {
    var text = "--bg:\(background.css);--surface:\(surface.css);--ink:\(ink.css);"
    text += "--quiet:\(quiet.css);--hair:\(hairline.css);--link:\(link.css);"
    text += "--good:\(good.css);--bad:\(bad.css)"
    for (index, colour) in lines.enumerated() { text += ";--l\(index):\(colour.css)" }
    for (index, colour) in areas.enumerated() { text += ";--a\(index):\(colour.css)" }
    for (index, colour) in fan.enumerated() { text += ";--f\(index):\(colour.css)" }
    return text
  }

  private static var series: String {
    var text = ""
    for (index, style) in LineStyle.all.enumerated() {
      let dash = style.dash.isEmpty ? "" : ";stroke-dasharray:\(style.dash)"
      text += "svg .l\(index){fill:none;stroke:var(--l\(index));stroke-width:2\(dash)}\n"
      text += "svg .m\(index){fill:var(--l\(index));stroke:var(--bg);stroke-width:1}\n"
      text += "svg .o\(index){fill:var(--bg);stroke:var(--l\(index));stroke-width:2}\n"
    }
    for index in light.areas.indices {
      text += "svg .a\(index){fill:var(--a\(index));stroke:var(--bg);stroke-width:1}\n"
    }
    for index in light.fan.indices {
      text += "svg .f\(index){fill:var(--f\(index));stroke:var(--l1);stroke-width:.7}\n"
    }
    for (index, cell) in light.heat.enumerated() {
      text += "svg .h\(index){fill:\(cell.fill.css);stroke:var(--bg)}\n"
      text += "svg .t\(index){fill:\(cell.text.css)}\n"
    }
    return text + "svg .solid{stroke-dasharray:none}\n"
  }
}
