"""The editor of the query page, in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import CHROMIUM, DRIVER, chromium
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from server import Server

pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs chromium and chromedriver")
WRONG = 'SELECT ?name { # 名称\n  ?p a gov:Person ;\n  rdfs:label "陈立国"@zh } }'


def test_the_editor(server: Server, tmp_path: Path) -> None:
    with chromium(tmp_path / "profile") as driver:
        driver.get(server.url)
        field = driver.find_element(By.ID, "query")
        field.clear()
        field.send_keys(WRONG)
        paint = driver.find_element(By.CSS_SELECTOR, ".editor pre")
        assert str(paint.get_property("textContent")).rstrip("\n") == field.get_property("value") == WRONG
        painted = {
            name: [e.text for e in paint.find_elements(By.CLASS_NAME, name)] for name in ("word", "term", "text")
        }
        assert painted == {"word": ["SELECT", "a"], "term": ["gov:Person", "rdfs:label"], "text": ['"陈立国"']}
        driver.find_element(By.ID, "run").click()
        WebDriverWait(driver, 30).until(lambda page: page.find_elements(By.CSS_SELECTOR, ".editor li.wrong"))
        assert [line.get_attribute("class") for line in driver.find_elements(By.CSS_SELECTOR, ".editor li")][
            -1
        ] == "wrong"
        field.send_keys("\n")
        assert not driver.find_elements(By.CSS_SELECTOR, ".editor li.wrong")
        said = driver.get_log("browser")  # type: ignore[no-untyped-call]
        assert not [entry for entry in said if "Content Security" in entry["message"]]
