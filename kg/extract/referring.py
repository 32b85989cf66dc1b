"""What 该公司, 公司, 该镇 at the beginning of a clause refer to: the last thing of that kind named before."""

from __future__ import annotations

import re

from kg.extract.scene import Scene
from kg.model import Mention

_REFERS = re.compile(
    r"(?:如今|目前|现在|近年来|今年|去年|其中|20\d\d年)?(?:该|这家|这个|这座)?"
    r"(?P<word>公司|企业|集团|厂|学校|医院|园区|(?<=[该这])(?:镇|乡|村|县|区|市|街道|社区|旗|开发区|基地|家公司|家企业))(?!家|的)"
)
_KINDS = {
    "镇": ("Town",), "乡": ("Town",), "村": ("Village",), "社区": ("Village",), "街道": ("Subdistrict",),
    "县": ("County",), "旗": ("County",), "区": ("District", "DevelopmentZone"),
    "市": ("CountyLevelCity", "PrefectureCity"), "园区": ("DevelopmentZone",), "开发区": ("DevelopmentZone",),
    "学校": ("School", "University"), "医院": ("Hospital",), "基地": (),
}  # fmt: skip


def refers(clause: str) -> bool:
    """Whether a clause opens with a word that refers back."""
    return _REFERS.match(clause) is not None


def referent(clause: str, made: Scene, at: int) -> list[Mention]:
    """The mention that the opening of a clause refers to, if any; ``at`` is where the clause begins in the block."""
    m = _REFERS.match(clause)
    kinds = _KINDS.get(m["word"], ("Enterprise",)) if m else ()
    named = [n for n in made.found.of("Place", "Organization") if n.end <= at and not n.bare]
    fitting = [n for n in named if n.kind in kinds or (m and m["word"] == "园区" and n.text.endswith(("园", "园区")))]
    return fitting[-1:]
