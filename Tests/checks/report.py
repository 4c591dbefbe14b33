#!/usr/bin/env python3
"""Looks at a report in Chromium. usage: report.py report.html FOLDER

Ends with 1 if the page runs or loads anything, writes to the console, is wider than the screen, has
labels in drawings that are clipped or lie on each other, or if axe finds a violation. Leaves
pictures and a PDF in FOLDER.
"""
import pathlib
import sys

import axe_playwright_python
from playwright.sync_api import sync_playwright

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = {"desktop": 1000, "phone": 360}

CLIPPED = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const view = svg.viewBox.baseVal
  return [...svg.querySelectorAll('text')].filter(text => {
    const box = text.getBBox()
    return box.x < -1 || box.x + box.width > view.width + 1
      || box.y < -1 || box.y + box.height > view.height + 1
  }).map(text => `${svg.getAttribute('aria-labelledby')}: ${text.textContent}`)
})"""

# Half of the line's height is above and below the letters.
OVERLAPPING = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBBox()])
  const found = []
  boxes.forEach(([a, p], i) => boxes.slice(i + 1).forEach(([b, q]) => {
    if (p.x < q.x + q.width - 1 && q.x < p.x + p.width - 1
      && p.y < q.y + q.height - 3 && q.y < p.y + p.height - 3)
      found.push(`${svg.getAttribute('aria-labelledby')}: ${a} / ${b}`)
  }))
  return found
})"""

# Boxes that can be moved sideways may hold more than they show.
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter(element =>
  element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.wide')
).map(element => element.outerHTML.slice(0, 80))"""


def look(browser, page_address, axe, scheme, name, width, folder):
    """What is wrong with the page in one colour scheme and width."""
    problems = []
    # axe is put into the page by the test, which the page's own policy forbids.
    context = browser.new_context(
        color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 900})
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: problems.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))
    page.goto(page_address)
    problems += [f"request: {url}" for url in requests[1:]]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        problems += [f"too wide: {text}" for text in page.evaluate(TOO_WIDE)] or ["too wide"]
    page.screenshot(path=f"{folder}/{name}-{scheme}.png", full_page=True)
    # What is folded away is looked at as well.
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        problems += [f"too wide: {text}" for text in page.evaluate(TOO_WIDE)] or ["too wide"]
    problems += [f"clipped: {text}" for text in page.evaluate(CLIPPED)]
    problems += [f"overlapping: {text}" for text in page.evaluate(OVERLAPPING)]
    page.evaluate(axe)
    result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    for violation in result["violations"]:
        nodes = [node["target"] for node in violation["nodes"]][:3]
        problems.append(f"axe: {violation['id']}: {violation['help']}: {nodes}")
    if len(result["passes"]) < 20:
        problems.append(f"axe looked at {len(result['passes'])} things only")
    context.close()
    return problems


def keeps_its_policy(browser, address):
    """Console messages of the page under its own content policy."""
    context = browser.new_context()
    page = context.new_page()
    messages = []
    page.on("console", lambda message: messages.append(f"console: {message.text}"))
    page.goto(address)
    context.close()
    return messages


def main():
    report, folder = sys.argv[1:]
    address = pathlib.Path(report).resolve().as_uri()
    package = pathlib.Path(axe_playwright_python.__file__).parent
    axe = next(package.rglob("axe.min.js")).read_text()
    problems = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        problems += keeps_its_policy(browser, address)
        for scheme in ("light", "dark"):
            for name, width in WIDTHS.items():
                found = look(browser, address, axe, scheme, name, width, folder)
                print(f"{scheme}, {width} pixels: {len(found)} problems")
                problems += [f"{scheme}, {width} pixels: {text}" for text in found]
        page = browser.new_page()
        page.goto(address)
        page.pdf(path=f"{folder}/report.pdf", prefer_css_page_size=True)
        browser.close()
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


main()
