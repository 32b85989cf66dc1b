"""Who comments on which meeting, document or plan: the speaker whose words are about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.scene import Scene, whole_clauses
from kg.model import Claim, Mention, Modality, Stretch

# What a speaker must say of a thing to comment on it: that it does something, or that he learns and carries it out.
_ABOUT = re.compile(
    r"(?:，?令人|精准|还|也|全面|明确|科学|深入|特别|从|对|通过|坚定|总结|提出|回顾|分析|部署|站位|紧紧|是|为|作|进行|系统|充分|让|给|描绘|擘画|的召开|精神|《|吹响|开启|召开|围绕|指明|报告)"
)
# A meeting that only tells when another one took place: “…是在贯彻…精神的关键时期召开的”.
_OCCASION = re.compile(r"[^，。；]{0,40}(?:时期|时刻|之际|关头|节点|背景下)[^，。；]{0,4}召开")
_CLASSES = ("Meeting", "Document")


def comments(scenes: Sequence[Scene]) -> Iterator[Claim]:
    """One claim a speaker and thing: in the quotation or reported words of somebody with a post or a name."""
    said: set[tuple[str, str]] = set()
    for made in scenes:
        for speech in made.speeches:
            for mention in made.found.of(*_CLASSES):
                if _OCCASION.match(made.text.text, mention.end):
                    continue
                if not speech.start <= mention.start < speech.end or not _ABOUT.match(made.text.text, mention.end):
                    continue
                key = (speech.speaker.text, mention.text)
                if key in said or _only_named(made, mention):
                    continue
                said.add(key)
                yield _claim(made, speech.speaker, mention, speech.cue)


def _only_named(made: Scene, mention: Mention) -> bool:
    """A thing that stands inside another one's name or title is not what is spoken about."""
    return any(
        m.start <= mention.start and mention.end <= m.end and m is not mention
        for m in made.found.of("Document", "Meeting")
    )


def _claim(made: Scene, speaker: Mention, mention: Mention, cue: tuple[int, int]) -> Claim:
    text = made.text.text
    proof = [Stretch(made.text.block, *whole_clauses(text, mention.start, mention.end))]
    if not proof[0].start <= cue[0] < proof[0].end:
        proof.append(Stretch(made.text.block, *whole_clauses(text, *cue)))
    return Claim(speaker, "commentedOn", mention, tuple(proof), "speech-about", 0.85, Modality.ASSERTED, None)
