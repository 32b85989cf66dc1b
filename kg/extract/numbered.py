"""Numbers of official papers (柳政函〔2020〕43号): another name of the paper they stand behind, or the only one it has.

>>> from kg.extract.passage import Found, passage
>>> from kg.lexicon import load
>>> from kg.model import BlockKind
>>> found = Found()
>>> find(passage(0, BlockKind.PARAGRAPH, "根据柳政办发〔2020〕5号文件要求，现将有关事项通知如下。", load()), found)
>>> [m.text for m in found.of("Document")]
['柳政办发〔2020〕5号文件']
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.passage import Found, Passage
from kg.text import HAN

_YEAR_AND_COUNT = r"[〔\[（【] ?(?:19|20)[0-9]{2} ?[〕\]）】] ?第?[0-9]{1,5}号"
_NUMBER = rf"{HAN}{{2,9}}{_YEAR_AND_COUNT}"
_BEHIND = re.compile(rf" ?（(?P<number>{_NUMBER})(?:，[^（）]*)?）| (?P<bare>{_NUMBER})$")
_ALONE = re.compile(rf"(?P<number>{_NUMBER})")
_FIELD = re.compile(rf"(?:发文字号|文件编号|公文编号|文件号|文 *号|文件字号) *：? *(?P<number>{_NUMBER})")
# In a sentence nothing but such a verb tells where the letters of a number begin: 根据|柳政办发〔2020〕5号文件.
_QUOTED = re.compile(
    rf"(?:根据|按照|依据|依照|遵照|参照|印发|下发|转发|废止|落实|执行|为准，|即)了?“?(?P<number>{_NUMBER})”?(?:文件|通知|文)?"
)


def find(text: Passage, found: Found) -> None:
    """Give papers their numbers; add those that a number alone names."""
    for document in list(found.of("Document", "Plan")):
        if not document.bare and (m := _BEHIND.match(text.text, document.end)):
            found.drop(document)
            found.add(replace(document, parts=(*document.parts, ("number", m["number"] or m["bare"]))))
    if m := _ALONE.fullmatch(text.text.strip()) or _FIELD.search(text.text):
        at = text.text.index(m["number"])
        parts = (("number", m["number"]), ("alone", "1"))
        found.add(text.mention(at, at + len(m["number"]), "Document", "number", parts=parts))
    for m in _QUOTED.finditer(text.text):
        found.add(text.mention(m.start("number"), m.end(), "Document", "number", parts=(("number", m["number"]),)))
