internal import Words

extension LoadedFiles {
  /// Lays values over the merged tree; what has no place there is a finding in the overlay's file.
  mutating func lay(_ overlay: Overlay) {
    let number = files.count
    files.append(SourceFile(path: overlay.file.path, bytes: overlay.file.bytes, order: number))
    guard var tree = root else { return }
    if let identity = overlay.identity {
      tree = tree.named(identity, inFile: number)
    }
    for entry in overlay.entries {
      let span = entry.pathSpan.inFile(number)
      do throws(NoSuchPlace) {
        tree = try tree.setting(
          entry.path.steps[...], to: entry.value.inFile(number), nameSpan: span)
      } catch {
        report(error, of: entry.path, at: span)
      }
    }
    root = tree
  }

  private mutating func report(_ problem: NoSuchPlace, of path: NodePath, at span: SourceSpan) {
    let known = NodePath(Array(path.steps.prefix(problem.known)))
    let place =
      known == .root
      ? Words("the scenario", german: "das Szenario") : Words(verbatim: known.description)
    let missing = NodePath([path.steps[problem.known]]).description
    let hint: Words? =
      if let count = problem.count {
        Words(
          "it is a list of \(count); its entries are \(place)[0] and so on",
          german: "es ist eine Liste mit \(count) Einträgen: \(place)[0] und so weiter")
      } else if case .name(let name) = path.steps[problem.known] {
        Wording.suggestion(
          for: name, among: problem.names, calledFor: Words("known there", german: "dort bekannt"))
      } else {
        nil
      }
    let file = files[span.file]
    findings.append(
      Finding(
        file: file.path, fileOrder: file.order, position: file.position(of: span.start),
        path: path.description,
        message: Words("\(place) has no \(missing)", german: "\(place) hat kein \(missing)"),
        hint: hint))
  }
}

extension Node {
  /// A scenario under another name; what its own file says of itself does not hold for it.
  fileprivate func named(_ identity: Overlay.Identity, inFile file: Int) -> Node {
    guard case .object(let members) = value else { return self }
    let own = ["name", "title", "description"]
    let added = [identity.name, identity.title].compactMap(\.self).map {
      Member(name: $0.name, nameSpan: $0.nameSpan.inFile(file), node: $0.node.inFile(file))
    }
    return Node(.object(members.filter { !own.contains($0.name) } + added), span: span)
  }
}
