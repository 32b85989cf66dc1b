"""What is told in two languages: Chinese with English beside it (``zh``), or English alone (``en``)."""

from __future__ import annotations


def beside(zh: str, en: str, lang: str, between: str = " / ") -> str:
    """A sentence in the user's language."""
    return en if lang == "en" else f"{zh}{between}{en}"


def term(zh: str, en: str, lang: str) -> str:
    """A word in the user's language: closer together than a sentence."""
    return beside(zh, en, lang, " ")
