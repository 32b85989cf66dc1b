"""What the columns and values of an answer are called in Chinese, beside their names in the query."""

from __future__ import annotations

from collections.abc import Callable

from kg.bilingual import term
from kg.ontology import Schema
from kg.rdf import GOV

_COLUMNS = {
    "subject": "主语", "property": "关系", "object": "宾语", "speaker": "说话者", "quote": "原文", "proof": "原文",
    "page": "版面", "line": "行", "body": "机构", "who": "谁", "whom": "何人何处", "what": "什么", "from": "自", "to": "至",
    "topic": "话题", "convener": "召集者", "source": "来源", "part": "身份", "occasion": "场合", "step": "环节",
    "times": "次数", "places": "处数", "thing": "实体", "words": "原文", "owner": "所属", "of": "对象", "name": "名称",
    "parent": "上级", "quotes": "原文", "count": "数量", "modality": "说法", "n": "数量", "kind": "类别",
    "title": "职务", "companion": "同行者", "colleague": "同事", "other": "另一方", "first": "最早", "last": "最晚",
    "articles": "篇数", "target": "目标", "due": "期限", "result": "结果", "reached": "达到", "investor": "投资者",
    "gazetteer": "地名录", "lowest": "最低", "highest": "最高", "facts": "事实", "doubt": "存疑", "year": "年份",
    "statements": "陈述", "class": "类别", "type": "类别", "label": "名称", "statement": "陈述", "start": "起", "end": "止",
}  # fmt: skip
"""The columns that queries commonly have and that are no names of the vocabulary."""


def beside_in(schema: Schema, lang: str) -> Callable[[str], str]:
    """A word of an answer with its Chinese in front of it, where it has one; as it is, in English."""

    def told(word: str) -> str:
        zh = "" if lang == "en" else _COLUMNS.get(word) or _label(schema, word)
        return term(zh, word, lang) if zh else word

    return told


def _label(schema: Schema, word: str) -> str:
    """The Chinese label of a class or property, named in full, with its prefix, or as a column (person for Person)."""
    name = word.removeprefix("gov:").removeprefix(GOV)
    found = schema.term(name) or schema.term(name[:1].upper() + name[1:])
    return found.zh if found else ""
