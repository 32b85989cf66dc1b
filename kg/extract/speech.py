"""Who says what: speakers, and the stretches of a paragraph that are their words.

The quotation may stand before its speaker (“…”X说), behind (X说：“…”), or fill paragraphs after it; reported speech
goes on to the end of the paragraph, or until somebody else speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.encode import SYMBOLS, Encoded
from kg.model import Mention

_PERSON = SYMBOLS["Person"]
_ADVERB = (
    r"(?:[^，。；：“”]{0,12}?(?:时|中|后|会上|现场|面前|期间)，?)?(?:还|也|并|又|同时|一致|纷纷|首先|最后|接着|进一步|再次|深情地?|激动地?|高兴地?|自豪地?|坦率地?|笑着|"
    r"如是|反复|专门|特别|曾|这样|郑重|动情地?|告诉[^，。：]{0,8}|向[^，。：]{0,10}|对[^，。：]{0,10}|在[^，。：]{0,20}|接受[^，。：]{0,12})?"
)
_VERB = (
    r"(?:介绍说|表示说|告诉记者|说道|谈道|谈到|讲道|坦言|指出|强调|表示|认为|介绍|透露|感慨|感叹|叮嘱|嘱咐|补充说|总结道|要求|建议|希望|呼吁|提出|承诺|表态|回应|回答|称|"
    r"说)(?!法|明|服|不|到底|起来|的)"
)
_SPEAKER = re.compile(rf"(?P<speaker>{_PERSON})(?:同志|一行)?{_ADVERB}{_VERB}")
_SAID_HOW = re.compile(r"用[^。；]{0,20}(?:概括|总结|形容)")


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of a block that is somebody's words, ``start`` to ``end``; ``cue`` is where the speaker is named."""

    speaker: Mention
    start: int
    end: int
    cue: tuple[int, int]


def speeches(text: str, sentences: Sequence[tuple[int, int]], encoded: Sequence[Encoded]) -> list[Speech]:
    """The attributed stretches of one block. A new speaker ends the one before him."""
    cues = [cue for sentence, code in zip(sentences, encoded, strict=True) for cue in _cues(text, sentence, code)]
    found: list[Speech] = []
    for index, (speaker, cue, start) in enumerate(cues):
        end = cues[index + 1][2] if index + 1 < len(cues) else len(text)
        found.append(Speech(speaker, start, max(end, cue[1]), cue))
    return found or _answer(text, encoded)


def _answer(text: str, encoded: Sequence[Encoded]) -> list[Speech]:
    """A block that opens with its speaker and a colon, as in an interview: “某某：…”."""
    item = encoded[0].items.get(0) if encoded else None
    if item is None or item.mention.core != "Person" or not text.startswith("：", item.end):
        return []
    return [Speech(item.mention, item.end + 1, len(text), (item.start, item.end))]


def answers(text: str, interviewed: Mention) -> list[Speech]:
    """A block that opens with 答: the words of the person interviewed."""
    m = _ANSWERS.match(text)
    return [Speech(interviewed, m.end(), len(text), (0, m.end()))] if m else []


_ANSWERS = re.compile(r"\s*(?:答|A)[：:]")


def _cues(text: str, sentence: tuple[int, int], code: Encoded) -> list[tuple[Mention, tuple[int, int], int]]:
    """The speakers of a sentence: who, where he is named, where his words begin."""
    cues = []
    for m in [*_SPEAKER.finditer(code.text)] or [*_after_person(code)]:
        start, end = code.stretch(m.start(), m.end())
        if _inside_quotation(text, start):
            continue
        quoted = _quotation_before(text, start)
        begins = quoted if quoted is not None else end
        cues.append((code.items[m.start()].mention, (start, end), begins))
    return cues


def _after_person(code: Encoded) -> list[re.Match[str]]:
    return list(re.finditer(rf"{_PERSON}[^，。]{{0,16}}{_SAID_HOW.pattern}", code.text))


def _inside_quotation(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)


def _quotation_before(text: str, start: int) -> int | None:
    """Where the quotation begins that ends just before the speaker: “…。”某某说."""
    close = text.rfind("”", max(0, start - 40), start)
    if close < 0 or re.search(r"[。；]", text[close:start]):
        return None
    depth = 0
    for at in range(close, -1, -1):
        depth += (text[at] == "”") - (text[at] == "“")
        if depth == 0:
            return at if close - at > 6 and text[close - 1] in "。，！？…" else None
    return None


def at(found: Sequence[Speech], position: int) -> Speech | None:
    """Whose words stand at a position."""
    return next((s for s in reversed(found) if s.start <= position < s.end), None)
