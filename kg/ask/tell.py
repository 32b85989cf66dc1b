"""An explanation in words, for a screen."""

from __future__ import annotations

from kg.ask.explain import Explained, Explanation, Fact
from kg.bilingual import beside, term
from kg.ontology import Schema

_WORDS = {
    "names": ("又称", "also"),
    "mentions": ("提及 {} 处", "mentioned {} times"),
    "doubt": ("存疑", "doubt"),
    "speaker": ("说话者", "said by"),
    "as_of": ("截至", "as of"),
    "valid_from": ("自", "from"),
    "valid_to": ("至", "until"),
    "rule": ("规则", "rule"),
    "confidence": ("置信度", "confidence"),
    "gazetteer": ("据", "from"),
    "candidates": ("没有这个名称；含有它的有：", "nothing is called so; these contain it:"),
}


def tell(explained: Explained, schema: Schema, lang: str = "zh") -> str:
    """Each thing, its facts and under each fact its quotations with file and line; or the candidates."""
    if not explained.things:
        head = beside(*_WORDS["candidates"], lang)
        return "\n".join([head, *(f"  {name}" for name in explained.candidates)]) + "\n"
    return "\n".join("\n".join(_thing(thing, schema, lang)) + "\n" for thing in explained.things)


def _word(key: str, lang: str, value: object = "") -> str:
    """A word with what belongs to it behind both languages: 规则 rule post-before-name."""
    zh, en = _WORDS[key]
    return f"{term(zh, en, lang)} {value}".rstrip()


def _thing(thing: Explanation, schema: Schema, lang: str) -> list[str]:
    comma = ", " if lang == "en" else "、"
    lines = [f"{thing.label}  {comma.join(schema.named(kind, lang) for kind in thing.classes)}"]
    if thing.names:
        lines.append(f"  {_word('names', lang, comma.join(thing.names))}")
    if thing.doubt:
        lines.append(f"  {_word('doubt', lang, thing.doubt)}")
    zh, en = (word.format(thing.mentions) for word in _WORDS["mentions"])
    lines.append(f"  {beside(zh, en, lang)}")
    for fact in thing.facts:
        lines += _fact(fact, schema, lang)
    return lines


def _fact(fact: Fact, schema: Schema, lang: str) -> list[str]:
    name = fact.indicator or schema.named(fact.property, lang)
    parts = [schema.named(one, lang) for one in (fact.modality, fact.status) if one]
    for key in ("speaker", "as_of", "valid_from", "valid_to", "gazetteer", "rule", "confidence"):
        if value := getattr(fact, key):
            parts.append(_word(key, lang, value))
    head = f"  {'→' if fact.forward else '←'} {name}  {fact.other}  [{' | '.join(parts)}]"
    return [head, *(f"      {quote.where}: {' '.join(quote.exact.split())}" for quote in fact.quotes)]
