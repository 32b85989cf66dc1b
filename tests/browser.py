"""A browser that reads the HTML file, and what one does with it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
DRIVER = shutil.which("chromedriver") or ""


@contextmanager
def chromium(profile: Path) -> Iterator[webdriver.Chrome]:
    """A browser of its own, closed at the end."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in ("headless=new", "no-sandbox", "disable-gpu", f"user-data-dir={profile}", "window-size=1280,900"):
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        yield driver
    finally:
        driver.quit()


class Reader:
    """Somebody who has the page open."""

    def __init__(self, driver: webdriver.Chrome, url: str) -> None:
        self.driver, self.url = driver, url

    def open(self, address: str = "") -> Reader:
        self.driver.get("about:blank")
        self.driver.get(self.url + address)
        self.wait("return document.documentElement.dataset.ready === '1'")
        return self

    def run(self, script: str, *args: object) -> Any:
        return self.driver.execute_script(script, *args)

    def wait(self, script: str, *args: object) -> None:
        WebDriverWait(self.driver, 20).until(lambda _: self.run(script, *args))

    def part(self, name: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, f'[data-testid="{name}"]')

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def heading(self) -> str:
        """What the panel is about."""
        return self.part("panel").find_element(By.TAG_NAME, "h2").text

    def state(self) -> dict[str, Any]:
        return dict(self.run("return kgViz.state()"))

    def node(self, name: str) -> str:
        return str(self.run("return app.nodes.find((node) => node.name === arguments[0]).id", name))

    def edge(self, one: str, other: str) -> str:
        ends = [self.node(one), self.node(other)]
        script = "return app.edges.find((e) => arguments[0].includes(e.from) && arguments[0].includes(e.to)).id"
        return str(self.run(script, ends))

    def at(self, name: str) -> dict[str, float]:
        """Where a node is in the window."""
        return dict(self.run("return kgViz.screenPos(arguments[0])", self.node(name)))

    def _moved_to(self, point: dict[str, float]) -> ActionChains:
        box = self.run("const b = document.body.getBoundingClientRect(); return [b.width / 2, b.height / 2]")
        body = self.driver.find_element(By.TAG_NAME, "body")
        by = (round(point["x"] - box[0]), round(point["y"] - box[1]))
        return ActionChains(self.driver).move_to_element_with_offset(body, *by)

    def click(self, point: dict[str, float]) -> None:
        self._moved_to(point).click().perform()

    def double_click(self, point: dict[str, float]) -> None:
        self._moved_to(point).double_click().perform()

    def press(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()

    def select(self, name: str) -> None:
        assert self.run("return kgViz.select(arguments[0])", self.node(name))

    def shown(self) -> dict[str, Any]:
        return dict(self.run("return kgViz.shown()"))

    def names(self) -> set[str]:
        """The names of the nodes in the picture."""
        return set(self.run("return kgViz.shown().nodeIds.map((id) => app.store.node(id).name)"))

    def marks(self, selector: str) -> list[list[str]]:
        """The marked words of each quote under a selector."""
        script = """return [...document.querySelectorAll(arguments[0] + ' [data-testid=quote]')].map(
            (quote) => [...quote.querySelectorAll('mark')].map((mark) => mark.className + ':' + mark.textContent))"""
        return list(self.run(script, selector))

    def size(self, width: int, height: int) -> None:
        """Makes the window as large as a device; 0 makes it as it was."""
        command = "Emulation.setDeviceMetricsOverride" if width else "Emulation.clearDeviceMetricsOverride"
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500} if width else {}
        self.driver.execute_cdp_cmd(command, size)

    def log(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]

    def requests(self) -> list[str]:
        entries = [json.loads(e["message"])["message"] for e in self.driver.get_log("performance")]  # type: ignore[no-untyped-call]
        return [e["params"]["request"]["url"] for e in entries if e["method"] == "Network.requestWillBeSent"]
