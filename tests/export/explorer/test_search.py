"""Finding things by name, other name, pinyin and initials, with the keyboard alone."""

from __future__ import annotations

import pytest
from browser import Reader
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


def found(reader: Reader, text: str) -> list[str]:
    """The names that the search offers."""
    search = reader.part("search")
    search.clear()
    search.send_keys(text)
    return [name.text for name in reader.part("results").find_elements(By.CSS_SELECTOR, ".name")]


def test_slash_arrows_and_enter(reader: Reader) -> None:
    reader.press("/")
    search = reader.part("search")
    assert reader.driver.switch_to.active_element == search
    assert found(reader, "北岭区委") == ["中共澄阳市北岭区委员会", "北岭区委书记"]
    search.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    assert reader.heading() == "北岭区委书记"
    assert not reader.part("results").is_displayed()


@pytest.mark.parametrize("typed", ["罗予安", "luoyuan", "LuoYuAn", "lya", "luoya", "予安", "yuan"])
def test_names_pinyin_and_initials(reader: Reader, typed: str) -> None:
    assert "罗予安" in found(reader, typed)


def test_other_names_and_rare_characters(reader: Reader) -> None:
    assert found(reader, "三届五次全会")[0] == "中共澄阳市第三届委员会第五次全体会议"
    assert "邵𬭎远" in found(reader, "shaohongyuan")


def test_what_begins_so_comes_first(reader: Reader) -> None:
    assert found(reader, "北岭区")[0] == "北岭区"


def test_nothing_found(reader: Reader) -> None:
    assert found(reader, "无此名称<b>") == []
    assert reader.part("nothing").text.startswith("没有找到“无此名称<b>”")
    reader.part("search").send_keys(Keys.ESCAPE)
    assert not reader.part("nothing").is_displayed()
